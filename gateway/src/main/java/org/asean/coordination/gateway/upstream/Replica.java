package org.asean.coordination.gateway.upstream;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;

/** One running process of a service. */
final class Replica {
    private final URI base;
    private final Breaker breaker;
    private volatile boolean reachable;

    Replica(URI base, Breaker breaker) {
        if (base.getHost() == null || base.getScheme() == null) {
            throw new IllegalArgumentException("Not the base address of a service: " + base);
        }
        this.base = base;
        this.breaker = breaker;
    }

    URI base() {
        return base;
    }

    Breaker breaker() {
        return breaker;
    }

    /** Whether it answered when it was last asked; health and the landing page show it, traffic asks the breaker. */
    boolean isReachable() {
        return reachable;
    }

    void probed(boolean answered) {
        reachable = answered;
    }

    /** Options of a request to this replica; {@code uri} is path and query. */
    RequestOptions request(HttpMethod method, String uri, Duration connectTimeout) {
        boolean tls = "https".equals(base.getScheme());
        int standardPort = tls ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(base.getPort() < 0 ? standardPort : base.getPort())
                .setSsl(tls)
                .setURI(uri)
                .setConnectTimeout(connectTimeout.toMillis());
    }
}
