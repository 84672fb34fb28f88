package org.asean.coordination.registry.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** All remits at once over HTTP. */
@Path("/api/v1/remits")
@Tag(name = "Remits")
class RemitBulkResource {

    private final ExportingDirectory exporting;
    private final ImportingRemits importing;
    private final IncomingFiles files;
    private final HttpHeaders headers;
    private final CurrentCaller caller;

    RemitBulkResource(
            ExportingDirectory exporting,
            ImportingRemits importing,
            IncomingFiles files,
            HttpHeaders headers,
            CurrentCaller caller) {
        this.exporting = exporting;
        this.importing = importing;
        this.files = files;
        this.headers = headers;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    @Produces({MediaType.APPLICATION_JSON, CsvSheets.TEXT_CSV})
    @RolesAllowed({
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.SECRETARIAT,
        Role.BODY_HEAD,
        Role.BODY_OFFICER,
        Role.STATE_FOCAL,
        Role.CENTRE_MANAGER,
        Role.INTEGRATOR,
        Role.AUDITOR,
        Role.PARTNER_OBSERVER
    })
    @Operation(
            summary = "Export the remits",
            description =
                    "Every remit that is in force today or will come into force, in the form in which an empty registry takes it"
                            + " in. In CSV a text that a spreadsheet would take for a formula stands behind an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "By Accept.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = RemitRow.class)),
                @Content(mediaType = CsvSheets.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Sheet<RemitRow> exportRemits() {
        return exporting.remits();
    }

    @POST
    @Path("/import")
    @Consumes({CsvSheets.TEXT_CSV, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Import remits",
            description =
                    "All rows or none; in force at once where there are none yet, or as drafts of their bodies. CSV columns:"
                            + " body,capacity,topics,functions,territory,excludes,validFrom,validTo,legalBasis,legalBasisUrl,scope; a"
                            + " semicolon separates several values. One without a legal basis is listed as a finding.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CsvSheets.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = RemitRow.class))
            })
    public RestResponse<ImportReport> importRemits(
            @QueryParam("dryRun") @Parameter(description = "Only say what would happen.") boolean dryRun,
            @QueryParam("as") @DefaultValue("IN_FORCE") @Parameter(description = "What they are from then on.")
                    TakenAs as,
            @NotNull String file) {
        List<Line<RemitRow>> lines = files.read(headers.getMediaType(), file, RemitRow.FORM);
        return RestResponse.ok(dryRun ? importing.rehearse(lines, as) : importing.take(lines, as, caller.get()));
    }
}
