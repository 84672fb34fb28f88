package org.asean.coordination.kit.arrival;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Handler;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.asean.coordination.kit.problem.FrameworkProblem;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a problem document what the platform would refuse with an empty body before any filter is asked: a request
 * line or headers over the limit, and what is not HTTP, names no host or has an address that is not a URI.
 *
 * <p>Vert.x has a hook for it, the invalid-request handler of a server, and Quarkus, which makes the servers, hands out their
 * options only. So the handler is set on the connection, when the request that cannot be read arrives there. The connection is
 * closed after the answer, as the platform does: where the next request would begin is not known.
 */
@Singleton
public final class UnreadableRequests implements VertxOptionsCustomizer {

    /** The address that the decoder makes up for a request whose first line it cannot read. */
    private static final String NO_ADDRESS = "/bad-request";

    /** The options are how Quarkus itself hands its tracer to Vert.x, which would rather have it from a builder. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        TracingOptions tracing =
                Optional.ofNullable(options.getTracingOptions()).orElseGet(TracingOptions::new);
        VertxTracerFactory platform = Optional.ofNullable(tracing.getFactory()).orElse(VertxTracerFactory.NOOP);
        options.setTracingOptions(new TracingOptions(tracing).setFactory(settings -> {
            VertxTracer<?, ?> traced = platform.tracer(settings);
            return ArrivalTracer.before(traced, UnreadableRequests::meet);
        }));
    }

    private static void meet(HttpServerRequest request) {
        if (request.connection() instanceof Http1xServerConnection connection && !isReadable(request)) {
            Handler<HttpServerRequest> last = met -> {
                if (met == request) {
                    refuse(request);
                }
            };
            LingeringClose.on(connection.channel());
            connection.handler(last).invalidRequestHandler(last);
        }
    }

    private static boolean isReadable(HttpServerRequest request) {
        return request.decoderResult().isSuccess() && namesHost(request) && namesPath(request);
    }

    /** Any version but these two is null here. */
    private static boolean namesHost(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_0
                || (request.version() == HttpVersion.HTTP_1_1 && request.authority() != null);
    }

    private static boolean namesPath(HttpServerRequest request) {
        String path = request.path();
        return path != null && !path.isEmpty() && isUri(request.uri());
    }

    private static boolean isUri(@Nullable String address) {
        try {
            return address != null && new URI(address).toString().equals(address);
        } catch (URISyntaxException invalid) {
            return false;
        }
    }

    private static void refuse(HttpServerRequest request) {
        String address = request.uri();
        boolean known = isUri(address) && !address.equals(NO_ADDRESS);
        BareProblem problem = new BareProblem(meaning(request), detail(request), known ? request.path() : null);
        problem.answer(request.response())
                .onComplete(answered -> request.connection().close());
    }

    private static FrameworkProblem meaning(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            return FrameworkProblem.URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? FrameworkProblem.HEADERS_TOO_LARGE
                : FrameworkProblem.MALFORMED_REQUEST;
    }

    private static String detail(HttpServerRequest request) {
        return switch (meaning(request)) {
            case URI_TOO_LONG -> "The request line is over the limit.";
            case HEADERS_TOO_LARGE -> "The headers are over the limit.";
            default -> "The request is not HTTP/1.1, names no host, or its address is not a URI.";
        };
    }
}
