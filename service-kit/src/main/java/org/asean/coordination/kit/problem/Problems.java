package org.asean.coordination.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** Turns a refusal into the RFC 9457 document; the rest of the document is added by {@link ProblemFinisher}. */
final class Problems {

    /** Seconds after which an unavailable service is worth another try. */
    private static final int RETRY_AFTER = 5;

    private Problems() {}

    static HttpProblem of(DomainException refusal) {
        HttpProblem.Builder problem = of(refusal.code()).withDetail(refusal.getMessage());
        refusal.extras().forEach(problem::with);
        return problem.build();
    }

    static HttpProblem.Builder of(ProblemCode code) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(code.kind().status())
                .withType(type(code.code()))
                .withTitle(code.title())
                .with("code", code.code());
        if (code.kind() == Kind.UNAVAILABLE) {
            problem.withHeader("Retry-After", RETRY_AFTER);
        }
        return problem;
    }

    /** No valid token, with the challenge for the header WWW-Authenticate. */
    static HttpProblem challenge(String challenge) {
        return HttpProblem.builder()
                .withStatus(FrameworkProblem.UNAUTHENTICATED.status())
                .withTitle(FrameworkProblem.UNAUTHENTICATED.title())
                .withHeader("WWW-Authenticate", challenge)
                .build();
    }

    /** The documented address of a code, relative to where the API was reached. */
    static URI type(String code) {
        return URI.create("/problems/" + code);
    }
}
