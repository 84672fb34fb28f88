package org.asean.coordination.kit.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads what a command says before the command gets a thread. The platform takes the thread first, which then waits for the event loop
 * to bring a body that has mostly come along with the headers; on a busy machine that takes longer than the command does. What is long,
 * or no JSON, or does not say how long it is, is read by the thread as it comes.
 */
@Singleton
public final class SmallBodies {

    private static final int SMALL_BYTES = 16 * 1024;

    /** After the platform has looked who calls: of somebody who is unknown nothing is read. */
    private static final int ONCE_AUTHENTICATED = 1;

    void register(@Observes Filters filters) {
        filters.register(this::read, ONCE_AUTHENTICATED);
    }

    private void read(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (exchange.user() != null && isSmall(request)) {
            // Of a client that hangs up in the middle there is nothing to go on with, and nobody to tell.
            request.body().onSuccess(body -> {
                ((RoutingContextInternal) exchange).setBody(body);
                exchange.next();
            });
            request.resume();
        } else {
            exchange.next();
        }
    }

    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return length != null
                && Long.parseLong(length) <= SMALL_BYTES
                && type != null
                && type.startsWith("application/json")
                && !request.headers().contains(HttpHeaders.EXPECT)
                && !request.isEnded();
    }
}
