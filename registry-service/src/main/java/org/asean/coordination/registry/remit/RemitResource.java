package org.asean.coordination.registry.remit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Remits over HTTP: drafting and reading. */
@Path("/api/v1/remits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remits")
class RemitResource {

    private static final String KNOWN_AT =
            "As it was known at the end of this day (UTC); all that is known when absent.";

    private final DraftingRemits drafting;
    private final ReadingRemits reading;
    private final CurrentCaller caller;

    RemitResource(DraftingRemits drafting, ReadingRemits reading, CurrentCaller caller) {
        this.drafting = drafting;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
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
            summary = "List the remits",
            description =
                    "Every version, by body. With at or knownAt only those in force on the day, as it was known then.")
    public Page<RemitView> listRemits(
            @QueryParam("body") @Pattern(regexp = Form.BODY) @Nullable String body,
            @QueryParam("state") @Nullable RemitState state,
            @QueryParam("finding") @Nullable Finding finding,
            @QueryParam("at") @Parameter(description = "In force on this day.") @OfOurTime @Nullable LocalDate at,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) @OfOurTime @Nullable LocalDate knownAt,
            @BeanParam @Valid PageRequest page) {
        return reading.page(body, state, finding, at, knownAt, page);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "Show a remit", description = "Its newest version.")
    public RestResponse<RemitView> getRemit(@PathParam("id") UUID id) {
        RemitView remit = reading.one(id);
        return ResponseBuilder.ok(remit).header("ETag", remit.etag()).build();
    }

    @GET
    @Path("/{id}/versions")
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
    @Operation(summary = "List the versions of a remit", description = "The oldest first, with the days of each.")
    public List<RemitView> listRemitVersions(@PathParam("id") UUID id) {
        return reading.versions(id);
    }

    @GET
    @Path("/{id}/versions/{version}")
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
    @Operation(summary = "Show a version of a remit")
    public RestResponse<RemitView> getRemitVersion(
            @PathParam("id") UUID id, @PathParam("version") @Min(1) @Max(100_000) int version) {
        RemitView remit = reading.version(id, version);
        return ResponseBuilder.ok(remit).header("ETag", remit.etag()).build();
    }

    @GET
    @Path("/{id}/record")
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.BODY_HEAD, Role.BODY_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Read the record of a remit",
            description = "Who changed it, when and why. A body reads that of its own remits.")
    public Page<RecordEntry> readRemitRecord(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return reading.record(id, page, caller.get());
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.BODY_OFFICER)
    @Operation(
            summary = "Draft the next version of a remit",
            description = "What is in force stays so until the next version is admitted; excludes settle an overlap.")
    @APIResponse(responseCode = "201", description = "Drafted.")
    public RestResponse<RemitView> draftRemitVersion(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid DraftRemit request) {
        return created(drafting.draftNext(id, request, seen, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.BODY_OFFICER)
    @Operation(summary = "Draft a remit", description = "For the body that acts; it binds nobody until it is admitted.")
    @APIResponse(responseCode = "201", description = "Drafted.")
    public RestResponse<RemitView> draftRemit(@NotNull @Valid DraftRemit request) {
        return created(drafting.draft(request, caller.get()));
    }

    private static RestResponse<RemitView> created(RemitView remit) {
        return ResponseBuilder.<RemitView>created(URI.create("/api/v1/remits/" + remit.id()))
                .entity(remit)
                .header("ETag", remit.etag())
                .build();
    }
}
