package org.asean.coordination.kit.arrival;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Traces as the platform does, and shows each request to somebody the moment it arrives: before it is decided whether the
 * application or the platform answers it.
 *
 * @param <I> what the platform's tracer remembers of a request that came in
 * @param <O> and of one that went out
 */
final class ArrivalTracer<I, O> implements VertxTracer<I, O> {

    private final VertxTracer<I, O> platform;
    private final Consumer<HttpServerRequest> arrival;

    private ArrivalTracer(VertxTracer<I, O> platform, Consumer<HttpServerRequest> arrival) {
        this.platform = platform;
        this.arrival = arrival;
    }

    static <I, O> VertxTracer<I, O> before(VertxTracer<I, O> platform, Consumer<HttpServerRequest> arrival) {
        return new ArrivalTracer<>(platform, arrival);
    }

    @Override
    public <R> I receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Map.Entry<String, String>> headers,
            TagExtractor<R> tags) {
        if (request instanceof HttpServerRequest arrived) {
            arrival.accept(arrived);
        }
        return platform.receiveRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void sendResponse(Context context, R response, I trace, Throwable failure, TagExtractor<R> tags) {
        platform.sendResponse(context, response, trace, failure, tags);
    }

    @Override
    public <R> O sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tags) {
        return platform.sendRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void receiveResponse(Context context, R response, O trace, Throwable failure, TagExtractor<R> tags) {
        platform.receiveResponse(context, response, trace, failure, tags);
    }

    @Override
    public void close() {
        platform.close();
    }
}
