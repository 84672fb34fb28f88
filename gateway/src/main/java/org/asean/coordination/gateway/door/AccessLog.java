package org.asean.coordination.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line and one measurement for every request, when its answer is over.
 *
 * <p>Neither header values nor the query are written: the one may hold tokens, the other content of a marked issue.
 */
@ApplicationScoped
public class AccessLog {
    private static final Logger LOG = Logger.getLogger("org.asean.coordination.access");
    private static final String SUBJECT = "access-log.subject";
    private static final String OPERATION = "access-log.operation";

    private final MeterRegistry meters;

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Notes who called; only the token's subject, never the token. */
    public static void noteSubject(RoutingContext context, String subject) {
        context.put(SUBJECT, subject);
    }

    /** Notes which operation was asked for. */
    public static void noteOperation(RoutingContext context, String operationId) {
        context.put(OPERATION, operationId);
    }

    void follow(RoutingContext context) {
        long begin = System.nanoTime();
        context.addEndHandler(end -> write(context, System.nanoTime() - begin));
    }

    private void write(RoutingContext context, long nanos) {
        String operation = Optional.<String>ofNullable(context.get(OPERATION)).orElse("none");
        String subject = Optional.<String>ofNullable(context.get(SUBJECT)).orElse("none");
        write(context.request(), context.request().path(), operation, subject, nanos);
    }

    /** Writes of a request that was refused unread. */
    void writeUnreadable(HttpServerRequest request, Optional<String> path) {
        write(request, path.orElse("-"), "none", "none", 0);
    }

    private void write(HttpServerRequest request, String path, String operation, String subject, long nanos) {
        HttpServerResponse response = request.response();
        int status = response.getStatusCode();
        meters.timer("gateway.requests", "operation", operation, "status", Integer.toString(status))
                .record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("requestId", response.headers().get(RequestId.HEADER));
            fields.put("operation", operation);
            fields.put("subject", subject);
            fields.put("status", status);
            fields.put("bytes", response.bytesWritten());
            fields.put("millis", TimeUnit.NANOSECONDS.toMillis(nanos));
            fields.put("complete", response.ended());
            fields.forEach(MDC::put);
            LOG.infof("%s %s %d", request.method(), path, (Object) status);
            fields.keySet().forEach(MDC::remove);
        }
    }
}
