package org.asean.coordination.mandate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers 304 to a reader who has what would be sent, and keeps shared caches away from what depends on the reader. */
public class ConditionalReadFilters {

    /** Compares the answer's ETag with those that the reader holds. */
    @ServerResponseFilter
    public void compare(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null || !request.getMethod().equals("GET")) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private");
        String held = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (held != null && response.getStatus() == 200 && holds(held, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Whether one of the tags of If-None-Match is this one. */
    public static boolean holds(String held, String tag) {
        return Arrays.stream(held.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
