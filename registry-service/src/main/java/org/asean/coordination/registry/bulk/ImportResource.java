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

/** The first directory over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private static final String CSV = "text/csv";

    private final ImportingDirectory importing;
    private final CurrentCaller caller;

    ImportResource(ImportingDirectory importing, CurrentCaller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    @POST
    @Path("/bodies/import")
    @Consumes(CSV)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Tag(name = "Bodies")
    @Operation(
            summary = "Import the first bodies",
            description = "Columns: code,name,pillar,tier,parent,predecessor,actsThrough,state,note. All rows or none.")
    public RestResponse<ImportReport> importBodies(
            @QueryParam("dryRun") @Parameter(description = "Only say what would happen.") boolean dryRun,
            @NotNull String csv) {
        return RestResponse.ok(dryRun ? importing.rehearseBodies(csv) : importing.importBodies(csv, caller.get()));
    }

    @POST
    @Path("/remits/import")
    @Consumes(CSV)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Tag(name = "Remits")
    @Operation(
            summary = "Import the first remits",
            description =
                    "Columns: body,capacity,topics,functions,territory,excludes,validFrom,validTo,legalBasis,legalBasisUrl,"
                            + "scope; a semicolon separates several values. All rows or none; they are in force at once.")
    public RestResponse<ImportReport> importRemits(
            @QueryParam("dryRun") @Parameter(description = "Only say what would happen.") boolean dryRun,
            @NotNull String csv) {
        return RestResponse.ok(dryRun ? importing.rehearseRemits(csv) : importing.importRemits(csv, caller.get()));
    }
}
