package org.asean.coordination.referral.leading;

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
import org.asean.coordination.referral.reading.ReferralView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A lead's work. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
public class LeadingResource {

    private final LeadingIssues leading;
    private final CurrentCaller caller;

    LeadingResource(LeadingIssues leading, CurrentCaller caller) {
        this.leading = leading;
        this.caller = caller;
    }

    @POST
    @Path("/referrals/{id}/start")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.BODY_HEAD, Role.BODY_OFFICER})
    @Operation(summary = "Begin to work", description = "By an officer or the head of the body that leads.")
    public RestResponse<ReferralView> startReferral(UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return answer(leading.start(id, seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/hold")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(
            summary = "Wait for something",
            description = "Until an instant at the latest: from then on it reads IN_PROGRESS again.")
    public RestResponse<ReferralView> holdReferral(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid HoldReferral request) {
        return answer(leading.hold(id, request.pause(), seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/resumption")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Go on before the pause is over")
    public RestResponse<ReferralView> resumeReferral(UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return answer(leading.resume(id, seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/reports")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.BODY_HEAD, Role.BODY_OFFICER})
    @Operation(summary = "Report how it goes", description = "The next report is due from here.")
    public RestResponse<ReferralView> reportProgress(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid ReportProgress request) {
        return answer(leading.report(id, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/return")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Give an issue back", description = "It is the chair's again.")
    public RestResponse<ReferralView> returnReferral(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid ReturnReferral request) {
        return answer(leading.giveBack(id, request.givenBack(), seen, caller.get()));
    }

    @POST
    @Path("/referrals/{id}/completion")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Finish", description = "The issue is resolved at the same instant.")
    public RestResponse<ReferralView> completeReferral(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid CompleteReferral request) {
        return answer(leading.complete(id, request.completion(), seen, caller.get()));
    }

    private static RestResponse<ReferralView> answer(ReferralView referral) {
        return RestResponse.ResponseBuilder.ok(referral)
                .header(HttpHeaders.ETAG, referral.etag())
                .build();
    }
}
