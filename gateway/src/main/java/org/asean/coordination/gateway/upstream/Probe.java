package org.asean.coordination.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.asean.coordination.gateway.route.Service;

/**
 * Asks every replica again and again whether it is there.
 *
 * <p>Any answer will do, also the 401 that a service gives to who brings no token: a process that hangs accepts
 * connections but does not answer. Traffic does not wait for it; it has the breakers.
 */
@ApplicationScoped
class Probe {
    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final HttpClient client;
    private long timer;

    Probe(Upstreams upstreams, UpstreamConfig config, HttpClient client) {
        this.upstreams = upstreams;
        this.config = config;
        this.client = client;
    }

    void start(@Observes StartupEvent started, Vertx vertx, MeterRegistry meters) {
        for (Service service : Service.values()) {
            Gauge.builder("gateway.replicas.reachable", () -> upstreams.reachable(service))
                    .tag("service", service.wireName())
                    .description("Replicas that answered when they were last asked")
                    .register(meters);
        }
        timer = vertx.setPeriodic(1, config.probeEvery().toMillis(), due -> askAll());
    }

    void stop(@Observes ShutdownEvent stopping, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void askAll() {
        Arrays.stream(Service.values())
                .flatMap(service -> upstreams.of(service).all().stream())
                .forEach(this::ask);
    }

    private void ask(Replica replica) {
        client.request(replica.request(HttpMethod.GET, "/", config.connectTimeout())
                        .setIdleTimeout(config.probeEvery().toMillis()))
                .compose(request -> request.send())
                .compose(response -> response.end())
                .onComplete(answered -> replica.probed(answered.succeeded()));
    }
}
