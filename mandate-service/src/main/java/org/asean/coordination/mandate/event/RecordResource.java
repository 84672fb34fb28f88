package org.asean.coordination.mandate.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.ChainedEntry;
import org.asean.coordination.kit.record.ExportingRecord;
import org.asean.coordination.kit.record.Seal;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The record of the committees and their mandates, for those who verify it. */
@Path("/api/v1/mandate/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Record")
class RecordResource {

    private final ExportingRecord exporting;
    private final CurrentCaller caller;

    RecordResource(ExportingRecord exporting, CurrentCaller caller) {
        this.exporting = exporting;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR})
    @Operation(
            summary = "Export the record",
            description = "Every entry, as it is hashed, and what it says."
                    + " In the order of the positions in the feed; docs/record.md says how to verify it.")
    @APIResponse(responseCode = "200", description = "The next part of the record.")
    public Page<ChainedEntry> exportMandateRecord(@BeanParam @Valid PageRequest page) {
        return exporting.entries(caller.get(), page);
    }

    @GET
    @Path("/seals")
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR})
    @Operation(
            summary = "List the seals over the record",
            description = "In their order; each is also told as an event, so that it can be kept elsewhere.")
    @APIResponse(responseCode = "200", description = "The next seals.")
    public Page<Seal> listMandateSeals(@BeanParam @Valid PageRequest page) {
        return exporting.seals(page);
    }
}
