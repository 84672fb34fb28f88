package org.asean.coordination.referral.directory;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.asean.coordination.kit.follow.RestartedFeeds;
import org.asean.coordination.kit.follow.Told;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Reads the mandate service's events, as a machine client of the suite. */
@RegisterRestClient(configKey = "mandate")
@RegisterProvider(RestartedFeeds.class)
@OidcClientFilter
@Path("/api/v1/mandate/events")
interface MandateClient {

    @GET
    Told read(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit, @QueryParam("wait") int wait);
}
