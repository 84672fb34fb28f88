package org.asean.coordination.referral.directory;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the registry's directory, as a machine client of the suite. */
@RegisterRestClient(configKey = "registry")
@OidcClientFilter
@Path("/api/v1/registry-directory")
interface RegistryClient {

    /** The directory, or 304 when it still has the version known. */
    @GET
    RestResponse<RegistryDocument> read(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known);
}
