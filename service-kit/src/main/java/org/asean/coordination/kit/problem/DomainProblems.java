package org.asean.coordination.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal of the domain. */
@Provider
public final class DomainProblems extends ExceptionMapperBase<DomainException> {

    @Override
    protected HttpProblem toProblem(DomainException refusal) {
        return Problems.of(refusal);
    }
}
