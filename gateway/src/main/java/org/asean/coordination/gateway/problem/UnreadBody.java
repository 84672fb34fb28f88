package org.asean.coordination.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What becomes of a body that nobody will read because the request is refused.
 *
 * <p>A small one is read away and the connection stays. Otherwise the connection is closed, but only after the client
 * had a moment to read the answer: closing at once, with bytes unread, resets the connection, and the answer is lost.
 */
final class UnreadBody {
    private static final long WORTH_READING_BYTES = 64 * 1024;
    private static final long LINGER_MILLIS = 1_000;

    private UnreadBody() {}

    /** To be called before the head of the answer is written. */
    static void settle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (!isSmall(request)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.addEndHandler(answered -> context.vertx()
                    .setTimer(LINGER_MILLIS, timer -> request.connection().close()));
        }
        request.handler(discarded -> {});
        request.resume();
    }

    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        }
        return length.length() < 10 && Long.parseLong(length) <= WORTH_READING_BYTES;
    }
}
