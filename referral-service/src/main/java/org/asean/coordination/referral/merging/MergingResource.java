package org.asean.coordination.referral.merging;

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
import java.util.List;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.reading.IssueView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Issues that become one, and one that becomes several. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class MergingResource {

    private final MergingIssues merging;
    private final SplittingIssues splitting;
    private final CurrentCaller caller;

    MergingResource(MergingIssues merging, SplittingIssues splitting, CurrentCaller caller) {
        this.merging = merging;
        this.splitting = splitting;
        this.caller = caller;
    }

    @POST
    @Path("/issues/{ref}/merge")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Make an issue a part of another one",
            description =
                    "It holds no referral from then on. A body that holds it goes on with the other one where nobody holds "
                            + "that; where somebody does, the request says what the body becomes, else it is refused. Both get the stricter "
                            + "marking of the two.")
    public RestResponse<IssueView> mergeIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid MergeIssue request) {
        return answer(merging.merge(ref, request, seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/detachment")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Make a merged issue a matter of its own again",
            description = "It is in triage then, with what was merged into it; the other one keeps its lead.")
    public RestResponse<IssueView> detachIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid DetachIssue request) {
        return answer(merging.detach(ref, request.words(), seen, caller.get()));
    }

    @POST
    @Path("/issues/{ref}/split")
    @Idempotent(keyRequired = true)
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Lead an issue in parts",
            description = "The parts are READY; a body that holds the whole goes on with the part that is named.")
    @APIResponseSchema(value = Parts.class, responseCode = "201", responseDescription = "It is split.")
    public RestResponse<Parts> splitIssue(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid SplitIssue request) {
        return RestResponse.status(
                RestResponse.Status.CREATED, new Parts(splitting.split(ref, request, seen, caller.get())));
    }

    private static RestResponse<IssueView> answer(IssueView issue) {
        return RestResponse.ResponseBuilder.ok(issue)
                .header(HttpHeaders.ETAG, issue.etag())
                .build();
    }

    /**
     * The parts of a split issue.
     *
     * @param items in the order of the request
     */
    @Schema(name = "IssueParts")
    record Parts(List<IssueView> items) {}
}
