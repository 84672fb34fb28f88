package org.asean.coordination.kit.arrival;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import org.asean.coordination.kit.problem.FrameworkProblem;
import org.jspecify.annotations.Nullable;

/**
 * A problem document that is answered before the request has reached JAX-RS; the connection is not used again.
 *
 * @param meaning its status, code and title
 * @param detail one sentence
 * @param instance the path that was asked for; null where it is not known
 */
record BareProblem(
        FrameworkProblem meaning, String detail, @Nullable String instance) {

    /** Completes when all of it is sent. */
    Future<Void> answer(HttpServerResponse response) {
        return response.setStatusCode(meaning.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(document().toBuffer());
    }

    private JsonObject document() {
        JsonObject problem = new JsonObject()
                .put("type", meaning.type().toString())
                .put("title", meaning.title())
                .put("status", meaning.status())
                .put("detail", detail);
        if (instance != null) {
            problem.put("instance", instance);
        }
        return problem.put("code", meaning.code())
                .put("traceId", Span.current().getSpanContext().getTraceId());
    }
}
