package org.asean.coordination.referral.commenting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.commenting.CommentingIssues.Attached;
import org.asean.coordination.referral.entry.AttachmentType;
import org.asean.coordination.referral.entry.EntryView;
import org.asean.coordination.referral.entry.IncomingFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files that are attached to entries. */
@Path("/api/v1")
@Tag(name = "Entries")
public class AttachmentResource {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final String CSV = "text/csv";

    private final CommentingIssues commenting;
    private final FindingEntries finding;
    private final HttpHeaders headers;
    private final CurrentCaller caller;

    AttachmentResource(CommentingIssues commenting, FindingEntries finding, HttpHeaders headers, CurrentCaller caller) {
        this.commenting = commenting;
        this.finding = finding;
        this.headers = headers;
        this.caller = caller;
    }

    @POST
    @Path("/entries/{id}/attachments")
    @Consumes({PDF, PNG, JPEG, MediaType.TEXT_PLAIN, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.SECRETARIAT,
        Role.BODY_HEAD,
        Role.BODY_OFFICER,
        Role.STATE_FOCAL,
        Role.INTEGRATOR
    })
    @Operation(
            summary = "Attach a file to an entry",
            description =
                    "By whoever wrote it. The body is the file as it is; it has to be what its media type says, and its "
                            + "name has to end so. Texts are in UTF-8.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponseSchema(
            value = EntryView.class,
            responseCode = "201",
            responseDescription = "The entry with its files; Location is the file's.")
    public RestResponse<EntryView> attachFile(
            UUID id,
            @QueryParam("name")
                    @Parameter(description = "The file's name, without a path.", example = "indicators.csv")
                    @NotBlank
                    @Size(max = 200)
                    String name,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull byte[] content) {
        AttachmentType type = AttachmentType.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElseThrow();
        Attached attached = commenting.attach(id, new IncomingFile(name, type, content), seen, caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, attached.entry())
                .header(HttpHeaders.LOCATION, "/api/v1/attachments/" + attached.attachment())
                .header(HttpHeaders.ETAG, attached.entry().etag())
                .build();
    }

    @GET
    @Path("/attachments/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
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
            summary = "A file that is attached to an entry",
            description =
                    "To be saved and not to be shown. Its Content-Type is that of the file, its ETag the SHA-256 of its bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The file as it is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> getAttachment(UUID id) {
        AttachedFile file = finding.file(id, caller.get());
        return RestResponse.ResponseBuilder.ok(
                        file.content(), file.attachment().type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.attachment().disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, "\"" + file.attachment().sha256() + "\"")
                .build();
    }
}
