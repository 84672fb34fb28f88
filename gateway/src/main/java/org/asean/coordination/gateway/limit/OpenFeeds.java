package org.asean.coordination.gateway.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;

/**
 * How many feeds each caller follows at this moment, on this replica: streams, and reads that wait. A rate does not bound them, as
 * each may last for as long as a token; and every one holds a connection to a service.
 */
@ApplicationScoped
public class OpenFeeds {
    private static final String A_WHILE = "30";

    private final Map<String, Integer> bySubject = new ConcurrentHashMap<>();
    private final int most;

    OpenFeeds(LimitConfig config, MeterRegistry meters) {
        this.most = config.feeds();
        Gauge.builder("gateway.feeds.open", this::open)
                .description("Streams and waiting reads that are open")
                .register(meters);
    }

    /**
     * Counts the request until its answer is over, however it ends.
     *
     * @throws Refusal 429 when the caller follows as many feeds as it may
     */
    public void enter(String subject, RoutingContext context) {
        int now = bySubject.merge(subject, 1, Integer::sum);
        if (now > most) {
            leave(subject);
            throw ProblemCode.TOO_MANY_STREAMS
                    .because("At most %d streams and waiting reads at a time; close one of them.".formatted(most))
                    .with("Retry-After", A_WHILE);
        }
        if (context.response().closed()) {
            leave(subject);
        } else {
            context.addEndHandler(over -> leave(subject));
        }
    }

    private void leave(String subject) {
        bySubject.computeIfPresent(subject, (who, open) -> open == 1 ? null : open - 1);
    }

    private int open() {
        return bySubject.values().stream().mapToInt(Integer::intValue).sum();
    }
}
