package org.asean.coordination.gateway.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** What is served without a token. */
@ApplicationScoped
public class Pages {
    /** Answers the request if it asks for a page; false if there is no such page. */
    public boolean serve(RoutingContext context) {
        return false;
    }
}
