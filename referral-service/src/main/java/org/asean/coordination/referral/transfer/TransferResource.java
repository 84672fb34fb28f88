package org.asean.coordination.referral.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.reading.ReferralView;
import org.asean.coordination.referral.reading.TransferOfferView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Offers of a lead to another body. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class TransferResource {

    private final TransferringLeads transferring;
    private final FindingTransfers finding;
    private final CurrentCaller caller;

    TransferResource(TransferringLeads transferring, FindingTransfers finding, CurrentCaller caller) {
        this.transferring = transferring;
        this.finding = finding;
        this.caller = caller;
    }

    @POST
    @Path("/referrals/{id}/transfer-offers")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(
            summary = "Offer the lead to another body",
            description =
                    "One at a time. Nothing changes until the other body accepts; where routing does not answer with "
                            + "it, or it refused the issue before, the chair has to consent first.")
    @APIResponseSchema(value = TransferOfferView.class, responseCode = "201", responseDescription = "It is offered.")
    public RestResponse<TransferOfferView> offerTransfer(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid OfferTransfer request) {
        TransferOfferView transfer = transferring.offer(id, request, seen, caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, transfer)
                .header(HttpHeaders.LOCATION, "/api/v1/transfer-offers/" + transfer.id())
                .header(HttpHeaders.ETAG, transfer.etag())
                .build();
    }

    @POST
    @Path("/transfer-offers/{id}/consent")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Consent to a transfer that routing did not answer with")
    public RestResponse<TransferOfferView> consentToTransfer(UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return answer(transferring.consent(id, seen, caller.get()));
    }

    @POST
    @Path("/transfer-offers/{id}/acceptance")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(
            summary = "Take the lead over",
            description =
                    "The former lead's tenure ends and the body's begins at one instant; the answer is its referral.")
    public RestResponse<ReferralView> acceptTransfer(UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        ReferralView referral = transferring.accept(id, seen, caller.get());
        return RestResponse.ResponseBuilder.ok(referral)
                .header(HttpHeaders.ETAG, referral.etag())
                .build();
    }

    @POST
    @Path("/transfer-offers/{id}/refusal")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Do not take the lead over", description = "The lead goes on.")
    public RestResponse<TransferOfferView> refuseTransfer(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndTransfer request) {
        return answer(transferring.refuse(id, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/transfer-offers/{id}/withdrawal")
    @Idempotent(keyRequired = true)
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Take a transfer offer back", description = "By the lead, which goes on.")
    public RestResponse<TransferOfferView> withdrawTransfer(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndTransfer request) {
        return answer(transferring.withdraw(id, request.words(), seen, caller.get()));
    }

    @GET
    @Path("/issues/{ref}/transfer-offers")
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
    @Operation(summary = "The transfer offers of an issue, the oldest first")
    public TransferOffers listTransferOffers(IssueRef ref) {
        return new TransferOffers(finding.ofIssue(ref, caller.get()));
    }

    @GET
    @Path("/transfer-offers/{id}")
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
    @Operation(summary = "One transfer offer")
    public RestResponse<TransferOfferView> getTransferOffer(UUID id) {
        return answer(finding.one(id, caller.get()));
    }

    /**
     * All transfer offers of one issue; few, so they come whole.
     *
     * @param items the oldest first
     */
    @Schema(name = "TransferOffers")
    record TransferOffers(List<TransferOfferView> items) {}

    private static RestResponse<TransferOfferView> answer(TransferOfferView transfer) {
        return RestResponse.ResponseBuilder.ok(transfer)
                .header(HttpHeaders.ETAG, transfer.etag())
                .build();
    }
}
