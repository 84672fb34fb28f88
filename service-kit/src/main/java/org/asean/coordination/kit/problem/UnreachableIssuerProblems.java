package org.asean.coordination.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers a call whose token cannot be checked, because the issuer's keys were not fetched yet: the token may be good. */
@Provider
public final class UnreachableIssuerProblems extends ExceptionMapperBase<OIDCException> {

    /** Seconds after which the issuer may be there. */
    private static final int RETRY_AFTER = 5;

    @Override
    protected HttpProblem toProblem(OIDCException unreachable) {
        return HttpProblem.builder()
                .withStatus(FrameworkProblem.UNAVAILABLE.status())
                .withTitle(FrameworkProblem.UNAVAILABLE.title())
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build();
    }
}
