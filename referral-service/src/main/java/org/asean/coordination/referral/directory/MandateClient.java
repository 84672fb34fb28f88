package org.asean.coordination.referral.directory;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the mandate service's directory, as a machine client of the suite. */
@RegisterRestClient(configKey = "mandate")
@OidcClientFilter
@Path("/api/v1/mandate-directory")
interface MandateClient {

    /** The directory, or 304 when it still has the version known. */
    @GET
    RestResponse<MandateDocument> read(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known);
}
