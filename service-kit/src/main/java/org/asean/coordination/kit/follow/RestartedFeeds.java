package org.asean.coordination.kit.follow;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Tells a client of a feed that its cursor is of a generation that is over: 410, as every feed answers then. */
public final class RestartedFeeds implements ResponseExceptionMapper<FeedRestarted> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status == Response.Status.GONE.getStatusCode();
    }

    @Override
    public FeedRestarted toThrowable(Response response) {
        return new FeedRestarted();
    }
}
