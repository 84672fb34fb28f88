package org.asean.coordination.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers of a client reach a service: those listed here, and nothing else.
 *
 * <p>A list of what is dropped would have to know every name under which somebody, somewhere, trusts an identity or an
 * address; a list of what passes needs no such knowledge. ({@code traceparent} is not in it because the client's trace is
 * continued: the tracer of the HTTP client writes the header.)
 */
final class RequestHeaders {
    private static final Set<String> PASSED = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "acting-body",
            "authorization",
            "cache-control",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "last-event-id",
            "prefer",
            "user-agent");

    private RequestHeaders() {}

    /** Drops what the client may not say and sets anew who it is and what it asked for. */
    static void replace(MultiMap headers, HttpServerRequest client, String requestId) {
        Set<String> namedInConnection = Set.of(String.join(",", headers.getAll("Connection"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .split(","));
        for (String name : Set.copyOf(headers.names())) {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!PASSED.contains(lowerCase) || namedInConnection.contains(lowerCase)) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", client.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", client.scheme());
        headers.set("X-Forwarded-Host", client.authority().toString());
        headers.set("X-Request-Id", requestId);
    }
}
