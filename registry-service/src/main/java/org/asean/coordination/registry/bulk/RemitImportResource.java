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

/** The first remits over HTTP. */
@Path("/api/v1/remits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remits")
class RemitImportResource {

    private final ImportingDirectory importing;
    private final CurrentCaller caller;

    RemitImportResource(ImportingDirectory importing, CurrentCaller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Import the first remits",
            description =
                    "Columns: body,capacity,topics,functions,territory,excludes,validFrom,validTo,legalBasis,legalBasisUrl,scope;"
                            + " a semicolon separates several values. All rows or none; they are in force at once.")
    public RestResponse<ImportReport> importRemits(
            @QueryParam("dryRun") @Parameter(description = "Only say what would happen.") boolean dryRun,
            @NotNull String csv) {
        return RestResponse.ok(dryRun ? importing.rehearseRemits(csv) : importing.importRemits(csv, caller.get()));
    }
}
