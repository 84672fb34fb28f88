package org.asean.coordination.registry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Answers 304 to a reader who has what would be sent, and keeps shared caches away from what depends on the reader. */
public class ConditionalReadFilters {

    /** Compares the answer's ETag with those that the reader holds. */
    @ServerResponseFilter
    public void compare(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null || !request.getMethod().equals("GET")) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (response.getStatus() == 200 && holds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Whether one of the tags of If-None-Match is this one. */
    public static boolean holds(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
