package org.asean.coordination.kit.precondition;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers 304 to a reader who has what would be sent, and keeps shared caches away from what depends on the reader. */
public class ConditionalReads {

    /** Compares the answer's ETag with those that the reader holds. */
    @ServerResponseFilter
    public void compare(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null || !request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (response.getStatus() == StatusCode.OK
                && IfNoneMatch.of(request.getHeaderString(IfNoneMatch.HEADER)).holds(tag)) {
            response.setStatus(StatusCode.NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}
