package org.asean.coordination.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Answers a token that is forged, expired or for somebody else (RFC 6750 §3.1); why, is not said. */
@Provider
@Priority(Priorities.USER - 2)
public final class RefusedTokenProblems extends ExceptionMapperBase<AuthenticationFailedException> {

    @Override
    protected HttpProblem toProblem(AuthenticationFailedException refused) {
        return Problems.challenge("Bearer error=\"invalid_token\"");
    }
}
