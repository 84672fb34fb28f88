package org.asean.coordination.gateway.upstream;

import io.vertx.core.http.HttpClient;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import org.asean.coordination.gateway.route.Route;

/** Passes admitted requests on to the service of their route. */
@ApplicationScoped
public class Forwarder {
    private final Upstreams upstreams;
    private final UpstreamConfig.Deadline deadline;
    private final HttpClient client;
    private final HttpClient following;

    Forwarder(Upstreams upstreams, UpstreamConfig config, HttpClient client, @Following HttpClient following) {
        this.upstreams = upstreams;
        this.deadline = config.deadline();
        this.client = client;
        this.following = following;
    }

    /** Answers the request with what the service answers, or fails its context with a refusal. */
    public void forward(RoutingContext context, Route route) {
        HttpClient connections = route.tier().isLasting() ? following : client;
        Forwarding forwarding =
                new Forwarding(context, route, upstreams.of(route.service()), deadline.of(route.tier()), connections);
        HttpProxy.reverseProxy(connections)
                .origin(forwarding)
                .addInterceptor(forwarding)
                .handle(context.request());
    }
}
