package org.asean.coordination.gateway.door;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The first handler that a request meets. */
@ApplicationScoped
public class Door implements Handler<RoutingContext> {
    private final AccessLog accessLog;

    Door(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @Override
    public void handle(RoutingContext context) {
        var headers = context.response().headers();
        headers.set(RequestId.HEADER, RequestId.acceptedOrMade(context.request().getHeader(RequestId.HEADER)));
        SecurityHeaders.set(headers);
        accessLog.follow(context);
        Hygiene.check(context.request());
        context.next();
    }
}
