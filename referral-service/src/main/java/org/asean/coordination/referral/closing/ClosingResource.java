package org.asean.coordination.referral.closing;

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
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.reading.IssueView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ends of issues, and their new beginnings. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class ClosingResource {

    private final ClosingIssues closing;
    private final WithdrawingIssues withdrawing;
    private final CurrentCaller caller;

    ClosingResource(ClosingIssues closing, WithdrawingIssues withdrawing, CurrentCaller caller) {
        this.closing = closing;
        this.withdrawing = withdrawing;
        this.caller = caller;
    }

    @POST
    @Path("/issues/{ref}/resolution")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Say that an issue is done",
            description = "Where no lead says so by completing it; only while no body holds it.")
    public RestResponse<IssueView> resolveIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndIssue request) {
        return answer(closing.resolve(ref, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/closure")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Close a resolved issue",
            description = "It closes by itself when closesAt is past; the chair can do it before.")
    public RestResponse<IssueView> closeIssue(IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return answer(closing.close(ref, seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/reopening")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Make an issue a matter of the committee again",
            description = "Whoever led it gets the first offer; another body needs a reason.")
    public RestResponse<IssueView> reopenIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid ReopenIssue request) {
        return answer(closing.reopen(ref, request, seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/withdrawal")
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
            summary = "Take an issue back",
            description =
                    "By its raiser: at once while no body leads it; else it is asked for, and the chair consents by the same "
                            + "command. What others have raised too goes on for them without this raiser.")
    public RestResponse<IssueView> withdrawIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndIssue request) {
        return answer(withdrawing.withdraw(ref, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/withdrawal/refusal")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Do not consent to taking an issue back", description = "The lead goes on.")
    public RestResponse<IssueView> refuseWithdrawal(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid EndIssue request) {
        return answer(withdrawing.refuse(ref, request.words(), seen, caller.get()));
    }

    private static RestResponse<IssueView> answer(IssueView issue) {
        return RestResponse.ResponseBuilder.ok(issue)
                .header(HttpHeaders.ETAG, issue.etag())
                .build();
    }
}
