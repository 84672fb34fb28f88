package org.asean.coordination.gateway.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.asean.coordination.gateway.route.Service;
import org.asean.coordination.gateway.upstream.Upstreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as any replica of any service answers: the parts that are up must stay reachable while others are down
 * (reads and acceptances go on without the registry). The body says which are.
 */
@Readiness
@ApplicationScoped
class ServicesReady implements HealthCheck {
    private final Upstreams upstreams;

    ServicesReady(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("services");
        for (Service service : Service.values()) {
            response.withData(
                    service.wireName(), upstreams.reachable(service) + " of " + upstreams.configured(service));
        }
        return response.status(Arrays.stream(Service.values()).anyMatch(service -> upstreams.reachable(service) > 0))
                .build();
    }
}
