package org.asean.coordination.referral.supporting;

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
import org.asean.coordination.referral.support.SupportView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The bodies beside a lead. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supports")
public class SupportResource {

    private final SupportingIssues supporting;
    private final FindingSupports finding;
    private final CurrentCaller caller;

    SupportResource(SupportingIssues supporting, FindingSupports finding, CurrentCaller caller) {
        this.supporting = supporting;
        this.finding = finding;
        this.caller = caller;
    }

    @POST
    @Path("/issues/{ref}/supports")
    @Idempotent
    @RolesAllowed({Role.BODY_HEAD, Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Ask a body to stand beside the lead",
            description =
                    "By the head of the body that leads, or by the chair. A body has one such part at a time; one "
                            + "that is only informed is not asked for an answer.")
    @APIResponseSchema(value = SupportView.class, responseCode = "201", responseDescription = "It is asked.")
    public RestResponse<SupportView> askForSupport(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid AskForSupport request) {
        SupportView support = supporting.ask(ref, request.asked(), seen, caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, support)
                .header(HttpHeaders.LOCATION, "/api/v1/supports/" + support.id())
                .header(HttpHeaders.ETAG, support.etag())
                .build();
    }

    @GET
    @Path("/issues/{ref}/supports")
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
            summary = "The supports of an issue, the oldest first",
            description = "To those who may read all of the issue; to a body that is asked or helps, its own.")
    public Supports listSupports(IssueRef ref) {
        return new Supports(finding.of(ref, caller.get()));
    }

    @GET
    @Path("/supports/{id}")
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
    @Operation(summary = "One support")
    public RestResponse<SupportView> getSupport(UUID id) {
        return answer(finding.one(id, caller.get()));
    }

    @POST
    @Path("/supports/{id}/acceptance")
    @Idempotent
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Help", description = "By the head of the body that is asked.")
    public RestResponse<SupportView> acceptSupport(UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return answer(supporting.accept(id, seen, caller.get()));
    }

    @POST
    @Path("/supports/{id}/decline")
    @Idempotent
    @RolesAllowed(Role.BODY_HEAD)
    @Operation(summary = "Do not help", description = "By the head of the body that is asked.")
    public RestResponse<SupportView> declineSupport(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndSupport request) {
        return answer(supporting.decline(id, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/supports/{id}/contribution")
    @Idempotent
    @RolesAllowed({Role.BODY_HEAD, Role.BODY_OFFICER})
    @Operation(summary = "Contribute", description = "By the head or an officer of the body that helps.")
    public RestResponse<SupportView> contributeToIssue(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid Contribute request) {
        return answer(supporting.contribute(id, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/supports/{id}/closure")
    @Idempotent
    @RolesAllowed({Role.BODY_HEAD, Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "End a support", description = "By the head of the body that leads, or by the chair.")
    public RestResponse<SupportView> closeSupport(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndSupport request) {
        return answer(supporting.close(id, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/supports/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.BODY_HEAD, Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Take back that a body was asked",
            description = "Before it has answered; by the head of the body that leads, or by the chair.")
    public RestResponse<SupportView> withdrawSupport(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndSupport request) {
        return answer(supporting.withdraw(id, request.words(), seen, caller.get()));
    }

    private static RestResponse<SupportView> answer(SupportView support) {
        return RestResponse.ResponseBuilder.ok(support)
                .header(HttpHeaders.ETAG, support.etag())
                .build();
    }

    /**
     * All supports of one issue; few, so they come whole.
     *
     * @param items the oldest first
     */
    @Schema(name = "Supports")
    record Supports(List<SupportView> items) {}
}
