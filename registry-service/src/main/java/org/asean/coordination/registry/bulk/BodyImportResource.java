package org.asean.coordination.registry.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The first bodies over HTTP. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class BodyImportResource {

    private final ImportingDirectory importing;
    private final CurrentCaller caller;

    BodyImportResource(ImportingDirectory importing, CurrentCaller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Import the first bodies",
            description = "Columns: code,name,pillar,tier,parent,predecessor,actsThrough,state,note. All rows or none.")
    public RestResponse<ImportReport> importBodies(
            @QueryParam("dryRun") @Parameter(description = "Only say what would happen.") boolean dryRun,
            @NotNull String csv) {
        return RestResponse.ok(dryRun ? importing.rehearseBodies(csv) : importing.importBodies(csv, caller.get()));
    }
}
