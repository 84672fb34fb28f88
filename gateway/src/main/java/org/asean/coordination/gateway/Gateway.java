package org.asean.coordination.gateway;

import io.quarkus.runtime.LaunchMode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.asean.coordination.gateway.caller.Callers;
import org.asean.coordination.gateway.door.Door;
import org.asean.coordination.gateway.page.Pages;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Problems;
import org.asean.coordination.gateway.upstream.Forwarder;

/**
 * Puts the parts in front of each other: the door, then the pages, then the API, then nothing.
 *
 * <p>It sits before every route that the platform may add and never passes a request on to those (development mode
 * excepted), so that nothing is reachable here by accident and no path policy is leaned on.
 */
@ApplicationScoped
class Gateway {
    /** Before everything. */
    private static final int DOOR = Integer.MIN_VALUE + 10;
    /** After the platform's deferred authentication (-200) and before its upload limit (-2) and its own routes. */
    private static final int INSIDE = -50;

    private final Callers callers;
    private final Admission admission;
    private final Forwarder forwarder;
    private final Pages pages;

    Gateway(Callers callers, Admission admission, Forwarder forwarder, Pages pages) {
        this.callers = callers;
        this.admission = admission;
        this.forwarder = forwarder;
        this.pages = pages;
    }

    void open(@Observes Router router, Door door, Problems problems) {
        router.route().order(DOOR).handler(door).failureHandler(problems);
        router.route().order(INSIDE).handler(this::serve).failureHandler(problems);
    }

    private void serve(RoutingContext context) {
        String path = context.request().path();
        if (path.equals("/api") || path.startsWith("/api/")) {
            callers.identify(context)
                    .map(caller -> admission.admit(context, caller))
                    .onSuccess(route -> forwarder.forward(context, route))
                    .onFailure(context::fail);
        } else if (LaunchMode.current() == LaunchMode.DEVELOPMENT && path.startsWith("/q/")) {
            context.next();
        } else if (!pages.serve(context)) {
            context.fail(ProblemCode.NOT_FOUND.because("There is nothing at this address."));
        }
    }
}
