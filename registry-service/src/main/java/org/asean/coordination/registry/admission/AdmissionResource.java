package org.asean.coordination.registry.admission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.remit.RemitView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Remits over HTTP: from the draft to the remit in force. */
@Path("/api/v1/remits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remits")
class AdmissionResource {

    private final SubmittingRemits submitting;
    private final AdmittingRemits admitting;
    private final CurrentCaller caller;

    AdmissionResource(SubmittingRemits submitting, AdmittingRemits admitting, CurrentCaller caller) {
        this.submitting = submitting;
        this.admitting = admitting;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Submit a remit", description = "Answers with the overlaps that it makes, cell by cell.")
    public RestResponse<SubmissionView> submitRemit(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "Only say what would happen.") boolean dryRun,
            @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        SubmissionView submission =
                dryRun ? submitting.rehearse(id, seen, caller.get()) : submitting.submit(id, seen, caller.get());
        return ResponseBuilder.ok(submission)
                .header("ETag", submission.remit().etag())
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Withdraw a remit", description = "Before it is admitted.")
    public RestResponse<RemitView> withdrawRemit(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(submitting.withdraw(id, seen, caller.get()));
    }

    @POST
    @Path("/{id}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(
            summary = "Retire a remit",
            description = "Ends the version in force, today or on a later day; If-Match is that version's ETag.")
    public RestResponse<RemitView> retireRemit(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid RetireRemit request) {
        return shown(submitting.retire(id, request, seen, caller.get()));
    }

    @POST
    @Path("/{id}/collision-note")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Note the collisions of a submitted remit",
            description = "Speaks of the remits in force that it collides with now; a later one needs a new note.")
    public RestResponse<RemitView> noteCollision(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid NoteCollision request) {
        return shown(admitting.noteCollisions(id, request.note().strip(), seen, caller.get()));
    }

    @POST
    @Path("/{id}/admission")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Admit a remit",
            description = "On form and legal basis. One that collides with a remit in force needs the chair's note.")
    public RestResponse<RemitView> admitRemit(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(admitting.admit(id, seen, caller.get()));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Refuse a remit", description = "For its form or its legal basis.")
    public RestResponse<RemitView> refuseRemit(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid RefuseRemit request) {
        return shown(admitting.refuse(id, request.reason().strip(), seen, caller.get()));
    }

    private static RestResponse<RemitView> shown(RemitView remit) {
        return ResponseBuilder.ok(remit).header("ETag", remit.etag()).build();
    }
}
