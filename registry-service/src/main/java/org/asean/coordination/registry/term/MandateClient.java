package org.asean.coordination.registry.term;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is asked of mandate-service, under this service's own token. */
@RegisterRestClient(configKey = "mandate")
@OidcClientFilter
@Path("/api/v1")
interface MandateClient {

    /** The directory, or 304 when it is still the one known. */
    @GET
    @Path("/mandate-directory")
    RestResponse<MandateDirectory> readMandateDirectory(@HeaderParam("If-None-Match") @Nullable String knownVersion);
}
