package org.asean.coordination.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a call without a token, before the extension's own mapper: that one reads the challenge from a field that this
 * platform no longer has, and fails.
 */
@Provider
@Priority(Priorities.USER - 2)
public final class MissingTokenProblems extends ExceptionMapperBase<UnauthorizedException> {

    @Override
    protected HttpProblem toProblem(UnauthorizedException refused) {
        return Problems.challenge("Bearer");
    }
}
