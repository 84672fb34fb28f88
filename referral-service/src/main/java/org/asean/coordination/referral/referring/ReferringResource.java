package org.asean.coordination.referral.referring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.reading.ReferralView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Offers, and the bodies' answers. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
public class ReferringResource {

    private final ReferringIssues referring;
    private final CurrentCaller caller;

    ReferringResource(ReferringIssues referring, CurrentCaller caller) {
        this.referring = referring;
        this.caller = caller;
    }

    @POST
    @Path("/issues/{ref}/referrals")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Offer an issue to a body",
            description =
                    "Of several offers at once exactly one succeeds; the others get 409 `lead-already-held`. Routing's "
                            + "answer needs no reason, any other body does.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201", responseDescription = "It is offered.")
    public RestResponse<ReferralView> offerReferral(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid OfferReferral request) {
        return begun(referring.offer(ref, request, seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/acceptance")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Accept an offer", description = "The body leads from this instant on.")
    public RestResponse<ReferralView> acceptReferral(UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return answer(referring.accept(id, seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/decline")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Decline an offer", description = "The issue goes back to the chair.")
    public RestResponse<ReferralView> declineReferral(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid DeclineReferral request) {
        return answer(referring.decline(id, request.refusal(), seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/recall")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Take an issue back from a body", description = "Whether the body was asked or leads.")
    public RestResponse<ReferralView> recallReferral(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid RecallReferral request) {
        return answer(referring.recall(id, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/reassignment")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Take an issue back and offer it to another body, in one",
            description = "The other body leads only once it accepts; the reason counts for the offer too.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201", responseDescription = "It is offered.")
    public RestResponse<ReferralView> reassignReferral(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid ReassignReferral request) {
        return begun(referring.reassign(id, request.offer(), request.words(), seen, caller.get()));
    }

    private static RestResponse<ReferralView> begun(ReferralView referral) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, referral)
                .header(HttpHeaders.LOCATION, "/api/v1/referrals/" + referral.id())
                .header(HttpHeaders.ETAG, referral.etag())
                .build();
    }

    private static RestResponse<ReferralView> answer(ReferralView referral) {
        return RestResponse.ResponseBuilder.ok(referral)
                .header(HttpHeaders.ETAG, referral.etag())
                .build();
    }
}
