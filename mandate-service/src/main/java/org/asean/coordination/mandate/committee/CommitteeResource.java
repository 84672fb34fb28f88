package org.asean.coordination.mandate.committee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Committees over HTTP. */
@Path("/api/v1/committees")
@Tag(name = "Committees")
class CommitteeResource {

    private final KeepingCommittees keeping;
    private final AppointingMembers appointing;
    private final SteppingAside stepping;
    private final CurrentCaller caller;

    CommitteeResource(
            KeepingCommittees keeping, AppointingMembers appointing, SteppingAside stepping, CurrentCaller caller) {
        this.keeping = keeping;
        this.appointing = appointing;
        this.stepping = stepping;
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
    @Operation(summary = "Lists the committees", description = "In the order of their codes, with their members.")
    public Page<CommitteeView> listCommittees(@BeanParam @Valid PageRequest page) {
        return keeping.list(page);
    }

    @GET
    @Path("/{code}")
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
    @Operation(summary = "Shows a committee", description = "With everybody who sits, sat or will sit in it.")
    public RestResponse<CommitteeView> getCommittee(@PathParam("code") @Pattern(regexp = Form.CODE) String code) {
        return shown(keeping.read(code));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Establishes a committee", description = "It has no members and no mandate yet.")
    @APIResponse(
            responseCode = "201",
            description = "Established.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommitteeView.class)))
    public RestResponse<CommitteeView> establishCommittee(@NotNull @Valid EstablishCommittee wish) {
        CommitteeView committee = keeping.establish(wish, caller.get());
        return ResponseBuilder.<CommitteeView>created(URI.create("/api/v1/committees/" + committee.code()))
                .entity(committee)
                .header(ETAG, committee.etag())
                .build();
    }

    @POST
    @Path("/{code}/members")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Appoints a member",
            description =
                    "For a term. Terms of two chairs of one committee never overlap, nor those of two vice-chairs.")
    public RestResponse<CommitteeView> appointMember(
            @PathParam("code") @Pattern(regexp = Form.CODE) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid AppointMember wish) {
        return shown(appointing.appoint(code, wish, seen, caller.get()));
    }

    @POST
    @Path("/{code}/members/{id}/end")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Ends a membership",
            description = "Now, or at a later instant within the term. A term that has not begun is called off.")
    public RestResponse<CommitteeView> endMembership(
            @PathParam("code") @Pattern(regexp = Form.CODE) String code,
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @Nullable @Valid EndMembership wish) {
        return shown(appointing.end(code, id, wish == null ? null : wish.at(), seen, caller.get()));
    }

    @POST
    @Path("/{code}/members/{id}/absences")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Declares an absence",
            description =
                    "Of a chair or vice-chair, by themselves or by the secretariat. While the chair is absent the vice-chair acts; "
                            + "while both are, the committee does, by no-objection.")
    public RestResponse<CommitteeView> declareAbsence(
            @PathParam("code") @Pattern(regexp = Form.CODE) String code,
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid DeclareAbsence wish) {
        return shown(stepping.declare(code, id, wish::declaration, seen, caller.get()));
    }

    @POST
    @Path("/{code}/members/{id}/recusals")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Declares a recusal",
            description =
                    "Of a chair or vice-chair, from what concerns a body, or from an issue. The body that they sit for needs none.")
    public RestResponse<CommitteeView> declareRecusal(
            @PathParam("code") @Pattern(regexp = Form.CODE) String code,
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid DeclareRecusal wish) {
        return shown(stepping.declare(code, id, wish::declaration, seen, caller.get()));
    }

    @POST
    @Path("/{code}/members/{id}/asides/{aside}/end")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Ends an absence or a recusal", description = "Now. One that has not begun is called off.")
    public RestResponse<CommitteeView> endAside(
            @PathParam("code") @Pattern(regexp = Form.CODE) String code,
            @PathParam("id") UUID id,
            @PathParam("aside") UUID aside,
            @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(stepping.end(code, id, aside, seen, caller.get()));
    }

    @GET
    @Path("/{code}/record")
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR})
    @Operation(
            summary = "Reads the record of a committee",
            description =
                    "Every change of the committee and of its members with who, when, what and why, the oldest first.")
    public Page<RecordEntry> readCommitteeRecord(
            @PathParam("code") @Pattern(regexp = Form.CODE) String code, @BeanParam @Valid PageRequest page) {
        return keeping.record(code, page);
    }

    private static RestResponse<CommitteeView> shown(CommitteeView committee) {
        return ResponseBuilder.ok(committee).header(ETAG, committee.etag()).build();
    }
}
