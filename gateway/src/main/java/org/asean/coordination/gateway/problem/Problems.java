package org.asean.coordination.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The one place where a failed request becomes an answer; nothing of an unknown exception reaches the client. */
@ApplicationScoped
public class Problems implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Map<Integer, ProblemCode> OF_ROUTER = Map.of(
            400, ProblemCode.MALFORMED_REQUEST,
            404, ProblemCode.NOT_FOUND,
            405, ProblemCode.METHOD_NOT_ALLOWED,
            413, ProblemCode.REQUEST_TOO_LARGE,
            414, ProblemCode.URI_TOO_LONG,
            431, ProblemCode.HEADERS_TOO_LARGE);

    @Override
    public void handle(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        write(context, refusalOf(context));
    }

    private static Refusal refusalOf(RoutingContext context) {
        if (context.failure() instanceof Refusal refusal) {
            return refusal;
        }
        return Optional.ofNullable(OF_ROUTER.get(context.statusCode()))
                .map(code -> code.because("The request cannot be read as it stands."))
                .orElseGet(() -> unexpected(context));
    }

    private static Refusal unexpected(RoutingContext context) {
        LOG.errorf(
                context.failure(),
                "Unexpected failure, request %s, trace %s",
                context.response().headers().get("X-Request-Id"),
                traceId());
        return ProblemCode.INTERNAL_ERROR.because("The failure is logged under the trace id of this answer.");
    }

    private static void write(RoutingContext context, Refusal refusal) {
        UnreadBody.settle(context);
        answer(
                context.response(),
                refusal,
                Optional.ofNullable(context.request().path()));
    }

    /**
     * Writes the answer; completes when it is sent.
     *
     * @param path what was asked for, where it is known
     */
    public static Future<Void> answer(HttpServerResponse response, Refusal refusal, Optional<String> path) {
        response.setStatusCode(refusal.code().status());
        refusal.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.end(document(refusal, path).toBuffer());
    }

    private static JsonObject document(Refusal refusal, Optional<String> path) {
        ProblemCode code = refusal.code();
        JsonObject problem = new JsonObject()
                .put("type", "/problems/" + code.wireName())
                .put("title", code.title())
                .put("status", code.status())
                .put("detail", refusal.detail());
        path.ifPresent(asked -> problem.put("instance", asked));
        return problem.put("code", code.wireName()).put("traceId", traceId());
    }

    private static String traceId() {
        return Span.current().getSpanContext().getTraceId();
    }
}
