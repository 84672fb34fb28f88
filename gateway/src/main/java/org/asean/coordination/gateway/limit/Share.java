package org.asean.coordination.gateway.limit;

import io.vertx.core.MultiMap;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;

/**
 * What is left of a caller's share after one request.
 *
 * @param policy name of the limit
 * @param perMinute the whole share
 * @param remaining requests left now
 * @param waitSeconds zero when the request was within the share, else how long to wait
 * @param resetSeconds until the whole share is there again
 */
public record Share(String policy, long perMinute, long remaining, long waitSeconds, long resetSeconds) {
    /** Tells the client, in the fields of the IETF draft on RateLimit headers. */
    public void show(MultiMap headers) {
        headers.set("RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(policy, perMinute));
        headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, remaining, resetSeconds));
    }

    /** @throws Refusal 429 with {@code Retry-After} when the share was used up */
    public void check() {
        if (waitSeconds > 0) {
            throw ProblemCode.TOO_MANY_REQUESTS
                    .because("At most %d such requests a minute.".formatted(perMinute))
                    .with("Retry-After", Long.toString(waitSeconds));
        }
    }
}
