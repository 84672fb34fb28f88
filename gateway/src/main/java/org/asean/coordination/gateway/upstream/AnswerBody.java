package org.asean.coordination.gateway.upstream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, which closes the client's connection where the service breaks off in the middle.
 *
 * <p>Only a closed connection tells the client that it has half an answer. Resetting the response, as the proxy would do,
 * closes it too, but then nobody hears of the end: the request would be missing in the access log, and a shutdown would
 * wait for it. So the proxy is not told; it learns of the closed connection as of a client that has gone away.
 */
final class AnswerBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> fromService;
    private final HttpConnection toClient;
    private final long promised;
    private long come;
    private boolean ended;

    private AnswerBody(ReadStream<Buffer> fromService, long promised, HttpConnection toClient) {
        this.fromService = fromService;
        this.promised = promised;
        this.toClient = toClient;
    }

    /** Of that answer. */
    static AnswerBody of(Body body, HttpConnection toClient) {
        return new AnswerBody(body.stream(), body.length(), toClient);
    }

    /** As the proxy wants it. */
    Body toBody() {
        return Body.body(this, promised);
    }

    /** Whether all of it has come, as far as the service has said how long it is. */
    boolean isComplete() {
        return ended || (promised >= 0 && come >= promised);
    }

    @Override
    public AnswerBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        fromService.exceptionHandler(failure -> toClient.close());
        return this;
    }

    @Override
    public AnswerBody handler(@Nullable Handler<Buffer> handler) {
        fromService.handler(
                handler == null
                        ? null
                        : part -> {
                            come += part.length();
                            handler.handle(part);
                        });
        return this;
    }

    @Override
    public AnswerBody pause() {
        fromService.pause();
        return this;
    }

    @Override
    public AnswerBody resume() {
        fromService.resume();
        return this;
    }

    @Override
    public AnswerBody fetch(long amount) {
        fromService.fetch(amount);
        return this;
    }

    @Override
    public AnswerBody endHandler(@Nullable Handler<Void> handler) {
        fromService.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended = true;
                            handler.handle(null);
                        });
        return this;
    }
}
