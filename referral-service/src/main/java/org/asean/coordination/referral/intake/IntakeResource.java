package org.asean.coordination.referral.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.intake.RaisingIssues.Raised;
import org.asean.coordination.referral.reading.IssueView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where issues come in. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class IntakeResource {

    private final RaisingIssues raising;
    private final CurrentCaller caller;

    IntakeResource(RaisingIssues raising, CurrentCaller caller) {
        this.raising = raising;
        this.caller = caller;
    }

    @POST
    @Path("/issues")
    @Idempotent
    @RolesAllowed({Role.BODY_OFFICER, Role.STATE_FOCAL, Role.SECRETARIAT, Role.INTEGRATOR})
    @Operation(
            summary = "Raise an issue",
            description = "For the acting body, the caller's state or the committee, as the token says. An integrating "
                    + "system that sends the same externalReference again is answered with the first issue (200).")
    @APIResponse(responseCode = "200", description = "It was raised before under this external reference.")
    @APIResponseSchema(value = IssueView.class, responseCode = "201", responseDescription = "It is raised.")
    public RestResponse<IssueView> raiseIssue(@NotNull @Valid RaiseIssue request) {
        Raised raised = raising.raise(request, caller.get());
        IssueView issue = raised.issue();
        return RestResponse.ResponseBuilder.create(
                        raised.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, issue)
                .header(HttpHeaders.LOCATION, "/api/v1/issues/" + issue.ref())
                .header(HttpHeaders.ETAG, issue.etag())
                .build();
    }
}
