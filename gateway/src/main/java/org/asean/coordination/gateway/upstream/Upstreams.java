package org.asean.coordination.gateway.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.gateway.route.Service;

/** The replicas of every service, as configured. */
@ApplicationScoped
public class Upstreams {
    private final Map<Service, Replicas> byService = new EnumMap<>(Service.class);

    Upstreams(UpstreamConfig config) {
        byService.put(Service.REGISTRY, replicas(config.registry(), config));
        byService.put(Service.MANDATE, replicas(config.mandate(), config));
        byService.put(Service.REFERRAL, replicas(config.referral(), config));
    }

    Replicas of(Service service) {
        return byService.getOrDefault(service, new Replicas(List.of()));
    }

    /** How many replicas of the service answered when they were last asked. */
    public long reachable(Service service) {
        return of(service).all().stream().filter(Replica::isReachable).count();
    }

    /** How many replicas of the service are configured. */
    public int configured(Service service) {
        return of(service).all().size();
    }

    private static Replicas replicas(List<URI> bases, UpstreamConfig config) {
        return new Replicas(bases.stream()
                .map(base -> new Replica(
                        base, new Breaker(config.breakerFailures(), config.breakerOpen(), System::nanoTime)))
                .toList());
    }
}
