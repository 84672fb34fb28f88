package org.asean.coordination.gateway.upstream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A request body that fails once more bytes have come than the route allows.
 *
 * <p>The length of a chunked body is known only when it is over, so it is counted while it is passed on; the request
 * to the service is then reset, and no byte beyond the limit reaches it.
 */
final class LimitedBody implements ReadStream<Buffer>, Body {
    private final HttpServerRequest request;
    private final long declared;
    private final long limit;
    private long received;
    private @Nullable Handler<Throwable> onFailure;

    /** The body of a request whose {@code Content-Length}, if it has one, is within the limit. */
    static LimitedBody of(HttpServerRequest request, long limit) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return new LimitedBody(request, length == null ? -1 : Long.parseLong(length), limit);
    }

    private LimitedBody(HttpServerRequest request, long declared, long limit) {
        this.request = request;
        this.declared = declared;
        this.limit = limit;
    }

    boolean isExceeded() {
        return received > limit;
    }

    Refusal refusal() {
        return ProblemCode.REQUEST_TOO_LARGE.because("The body has more than " + limit + " bytes.");
    }

    @Override
    public long length() {
        return declared;
    }

    @Override
    public ReadStream<Buffer> stream() {
        return this;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : buffer -> count(buffer, handler));
        return this;
    }

    private void count(Buffer buffer, Handler<Buffer> handler) {
        boolean wasExceeded = isExceeded();
        received += buffer.length();
        if (!isExceeded()) {
            handler.handle(buffer);
        } else if (!wasExceeded && onFailure != null) {
            onFailure.handle(refusal());
        }
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }
}
