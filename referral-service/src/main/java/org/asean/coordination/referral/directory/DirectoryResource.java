package org.asean.coordination.referral.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows how fresh the directory is, and makes it anew. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
public class DirectoryResource {

    private final Directory directory;

    DirectoryResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @Path("/directory/status")
    @RolesAllowed({Role.OPERATOR, Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "How fresh the copy of bodies, remits, mandates and terms is")
    public DirectoryStatus directoryStatus() {
        return directory.status();
    }

    @POST
    @Path("/directory/rebuilding")
    @Idempotent
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Make the directory anew from the beginning of the feeds",
            description =
                    "The copy in use serves until the new one has caught up; the status then shows another build.")
    @APIResponseSchema(value = DirectoryStatus.class, responseCode = "202", responseDescription = "It has begun.")
    public RestResponse<DirectoryStatus> rebuildDirectory() {
        return RestResponse.accepted(directory.rebuild());
    }
}
