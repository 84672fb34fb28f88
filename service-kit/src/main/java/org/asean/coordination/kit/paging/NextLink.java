package org.asean.coordination.kit.paging;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the RFC 8288 link to the next part of a list. */
public class NextLink {

    /** Links to the same address with the part's end as {@code after}. */
    @ServerResponseFilter
    public void link(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Page<?> page && page.page().hasMore()) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.page().endCursor())
                    .build()
                    .getRawQuery();
            response.getHeaders().add("Link", "<?" + next + ">; rel=\"next\"");
        }
    }
}
