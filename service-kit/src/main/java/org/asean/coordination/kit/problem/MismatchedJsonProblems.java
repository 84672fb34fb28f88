package org.asean.coordination.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON of another shape than asked for; the platform's own mapper answers it with an empty body. */
@Provider
@Priority(Priorities.USER - 1)
public final class MismatchedJsonProblems extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatch) {
        return HttpProblem.builder()
                .withStatus(Kind.MALFORMED.status())
                .withTitle(KitProblem.MALFORMED_REQUEST.title())
                .build();
    }
}
