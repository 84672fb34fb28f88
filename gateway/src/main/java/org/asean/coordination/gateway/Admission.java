package org.asean.coordination.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.asean.coordination.gateway.caller.Caller;
import org.asean.coordination.gateway.door.AccessLog;
import org.asean.coordination.gateway.limit.OpenFeeds;
import org.asean.coordination.gateway.limit.RateLimits;
import org.asean.coordination.gateway.limit.Share;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;
import org.asean.coordination.gateway.route.Precondition;
import org.asean.coordination.gateway.route.Route;
import org.asean.coordination.gateway.route.RouteTable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a known caller's request goes on to a service, in the order that the API promises: 404, 405, 429, 403, 413,
 * 415, 428, and at last 429 for one feed too many. (400 and 401 come before; the finer right, the state and the version are the service's.)
 */
@ApplicationScoped
class Admission {
    private final RouteTable table;
    private final RateLimits limits;
    private final OpenFeeds openFeeds;

    Admission(RouteTable table, RateLimits limits, OpenFeeds openFeeds) {
        this.table = table;
        this.limits = limits;
        this.openFeeds = openFeeds;
    }

    /** @throws Refusal the first reason against it */
    Route admit(RoutingContext context, Caller caller) {
        HttpServerRequest request = context.request();
        AccessLog.noteSubject(context, caller.subject());
        Route route = table.find(request.method(), request.path());
        AccessLog.noteOperation(context, route.operationId());
        Share share = limits.take(caller.subject(), route.tier());
        share.show(context.response().headers());
        share.check();
        checkRole(caller, route);
        checkBody(request, route);
        checkPreconditions(request, route);
        if (route.tier().isLasting()) {
            openFeeds.enter(caller.subject(), context);
        }
        return route;
    }

    private static void checkRole(Caller caller, Route route) {
        if (!caller.holdsOneOf(route.roles())) {
            throw ProblemCode.FORBIDDEN.because("None of the caller's roles may " + route.operationId() + ".");
        }
    }

    private static void checkBody(HttpServerRequest request, Route route) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (!chunked && (length == null || length.equals("0"))) {
            return;
        }
        long limit = route.tier().maxBodyBytes();
        if (length != null && (length.length() > 18 || Long.parseLong(length) > limit)) {
            throw ProblemCode.REQUEST_TOO_LARGE.because("The body may have %d bytes at most.".formatted(limit));
        }
        checkMediaType(request, route);
    }

    private static void checkMediaType(HttpServerRequest request, Route route) {
        List<String> wanted = route.tier().mediaTypes();
        String contentType =
                request.headers().contains(HttpHeaders.CONTENT_TYPE) ? request.getHeader(HttpHeaders.CONTENT_TYPE) : "";
        String essence = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!wanted.contains(essence) || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            throw ProblemCode.UNSUPPORTED_MEDIA_TYPE
                    .because("The body must be " + String.join(" or ", wanted) + ", not compressed.")
                    .with("Accept-Post", String.join(", ", wanted));
        }
    }

    private static void checkPreconditions(HttpServerRequest request, Route route) {
        for (Precondition precondition : Precondition.values()) {
            if (route.preconditions().contains(precondition) && isBlank(request.getHeader(precondition.header()))) {
                throw precondition.whenMissing().because("The header " + precondition.header() + " is missing.");
            }
        }
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
