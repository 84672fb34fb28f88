package org.asean.coordination.mandate.mandate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Mandates over HTTP. */
@Path("/api/v1/mandates")
@Tag(name = "Mandates")
class MandateResource {

    private final DraftingMandates drafting;
    private final GrantingMandates granting;
    private final CurrentCaller caller;

    MandateResource(DraftingMandates drafting, GrantingMandates granting, CurrentCaller caller) {
        this.drafting = drafting;
        this.granting = granting;
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
        Role.PARTNER_OBSERVER,
        Role.OPERATOR
    })
    @Operation(summary = "Lists the mandates", description = "Of some committees, in some states; all when not said.")
    public Page<MandateView> listMandates(@BeanParam @Valid MandateFilters filter, @BeanParam @Valid PageRequest page) {
        return drafting.list(filter, page);
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
        Role.PARTNER_OBSERVER,
        Role.OPERATOR
    })
    @Operation(summary = "Shows a mandate", description = "In the state that it is in now.")
    public RestResponse<MandateView> getMandate(@PathParam("id") UUID id) {
        return shown(drafting.read(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Drafts a mandate", description = "For a committee, from a body that is to grant it.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MandateView.class)))
    public RestResponse<MandateView> draftMandate(@NotNull @Valid DraftMandate wish) {
        MandateView mandate = drafting.draft(wish, caller.get());
        return ResponseBuilder.<MandateView>created(URI.create("/api/v1/mandates/" + mandate.id()))
                .entity(mandate)
                .header(ETAG, mandate.etag())
                .build();
    }

    @POST
    @Path("/{id}/proposal")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Proposes a mandate", description = "Brings the draft before the granting organ.")
    public RestResponse<MandateView> proposeMandate(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(granting.propose(id, seen, caller.get()));
    }

    @POST
    @Path("/{id}/adoption")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Records the adoption of a mandate",
            description = "It is ACTIVE on the days of its period, and lapses by itself on validTo.")
    public RestResponse<MandateView> adoptMandate(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(granting.adopt(id, seen, caller.get()));
    }

    @POST
    @Path("/{id}/revocation")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Records the revocation of a mandate",
            description = "The granting organ takes it back, before or in its period.")
    public RestResponse<MandateView> revokeMandate(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndMandate wish) {
        return shown(granting.revoke(id, wish.reason(), seen, caller.get()));
    }

    @POST
    @Path("/{id}/discharge")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Records the discharge of a mandate", description = "Its task is done; only while ACTIVE.")
    public RestResponse<MandateView> dischargeMandate(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndMandate wish) {
        return shown(granting.discharge(id, wish.reason(), seen, caller.get()));
    }

    @GET
    @Path("/{id}/record")
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR})
    @Operation(
            summary = "Reads the record of a mandate",
            description = "Every change with who, when, what and why, the oldest first.")
    public Page<RecordEntry> readMandateRecord(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return drafting.record(id, page);
    }

    private static RestResponse<MandateView> shown(MandateView mandate) {
        return ResponseBuilder.ok(mandate).header(ETAG, mandate.etag()).build();
    }
}
