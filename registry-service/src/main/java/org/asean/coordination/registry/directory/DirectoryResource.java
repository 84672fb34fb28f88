package org.asean.coordination.registry.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.precondition.IfNoneMatch;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.directory.ReadingDirectory.Edition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The directory over HTTP, for the suite's own services. */
@Path("/api/v1/registry-directory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
class DirectoryResource {

    private final ReadingDirectory reading;

    DirectoryResource(ReadingDirectory reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed(Role.SERVICE)
    @Operation(
            summary = "Read the registry's directory",
            description = "Everything that routing needs. Send the ETag as If-None-Match to read only what is new.")
    @APIResponse(responseCode = "200", description = "The directory.")
    @APIResponse(responseCode = "304", description = "It is still the one of the ETag.")
    public RestResponse<RegistryDirectory> readRegistryDirectory(
            @HeaderParam(IfNoneMatch.HEADER) @Nullable String known) {
        Edition edition = reading.read(known);
        ResponseBuilder<RegistryDirectory> answer =
                edition.document() == null ? ResponseBuilder.notModified() : ResponseBuilder.ok(edition.document());
        return answer.header("ETag", edition.tag()).build();
    }
}
