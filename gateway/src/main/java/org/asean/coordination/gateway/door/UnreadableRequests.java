package org.asean.coordination.gateway.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Handler;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpHeaders;
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
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Problems;
import org.asean.coordination.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a problem document, and a line in the access log, what the platform would refuse with an empty body before the
 * {@link Door} is asked: a request line or headers over the limit, and what is not HTTP, names no host or has an address that is not a URI.
 *
 * <p>Vert.x has a hook for it, the invalid-request handler of a server, and Quarkus, which makes the servers, hands out their
 * options only. So the handler is set on the connection, when the request that cannot be read arrives there. The connection is
 * closed after the answer, as the platform does: where the next request would begin is not known.
 */
@Singleton
class UnreadableRequests implements VertxOptionsCustomizer {
    /** The address that the decoder makes up for a request whose first line it cannot read. */
    private static final String NO_ADDRESS = "/bad-request";

    private final AccessLog accessLog;

    UnreadableRequests(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    /** The options are how Quarkus itself hands its tracer to Vert.x, which would rather have it from a builder. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        TracingOptions tracing =
                Optional.ofNullable(options.getTracingOptions()).orElseGet(TracingOptions::new);
        VertxTracerFactory platform = Optional.ofNullable(tracing.getFactory()).orElse(VertxTracerFactory.NOOP);
        options.setTracingOptions(new TracingOptions(tracing).setFactory(settings -> {
            VertxTracer<?, ?> traced = platform.tracer(settings);
            return ArrivalTracer.before(traced, this::meet);
        }));
    }

    private void meet(HttpServerRequest request) {
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

    private void refuse(HttpServerRequest request) {
        String address = request.uri();
        Optional<String> path =
                Optional.ofNullable(request.path()).filter(known -> isUri(address) && !address.equals(NO_ADDRESS));
        var headers = request.response().headers();
        headers.set(RequestId.HEADER, RequestId.acceptedOrMade(request.getHeader(RequestId.HEADER)));
        SecurityHeaders.set(headers);
        headers.set(HttpHeaders.CONNECTION, "close");
        Problems.answer(request.response(), refusal(request), path).onComplete(answered -> {
            request.connection().close();
            accessLog.writeUnreadable(request, path);
        });
    }

    private static Refusal refusal(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            return ProblemCode.URI_TOO_LONG.because("The request line is over the limit.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return ProblemCode.HEADERS_TOO_LARGE.because("The headers are over the limit.");
        }
        return ProblemCode.MALFORMED_REQUEST.because(
                "The request is not HTTP/1.1, names no host, or its address is not a URI.");
    }
}
