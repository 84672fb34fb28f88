package org.asean.coordination.referral.triage;

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

/** The committee's triage. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class TriageResource {

    private final TriagingIssues triaging;
    private final MarkingIssues marking;
    private final CurrentCaller caller;

    TriageResource(TriagingIssues triaging, MarkingIssues marking, CurrentCaller caller) {
        this.triaging = triaging;
        this.marking = marking;
        this.caller = caller;
    }

    @POST
    @Path("/issues/{ref}/triage")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Take an issue into triage", description = "From then on it shows who has it.")
    public RestResponse<IssueView> takeIssue(IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return answer(triaging.take(ref, seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/classification")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Say what an issue is about",
            description =
                    "From then on it can be offered to a body. Said anew, with a reason, it moves no lead; routing's answers "
                            + "before and after are recorded.")
    public RestResponse<IssueView> classifyIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid ClassifyIssue request) {
        return answer(triaging.classify(ref, request, seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/out-of-scope")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Say that an issue is not the committee's", description = "Only while no body holds it.")
    public RestResponse<IssueView> setIssueAside(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid SetIssueAside request) {
        return answer(triaging.setAside(ref, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/marking")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.BODY_HEAD, Role.BODY_OFFICER, Role.STATE_FOCAL, Role.INTEGRATOR})
    @Operation(
            summary = "Say anew who may read an issue",
            description = "By the raiser or the chair. It counts at once, for what was told before too.")
    public RestResponse<IssueView> markIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid MarkIssue request) {
        return answer(marking.mark(ref, request, seen, caller.get()));
    }

    private static RestResponse<IssueView> answer(IssueView issue) {
        return RestResponse.ResponseBuilder.ok(issue)
                .header(HttpHeaders.ETAG, issue.etag())
                .build();
    }
}
