package org.asean.coordination.referral.nextstep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.reading.IssueView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is to be done, and by whom. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Next steps")
public class NextStepResource {

    private final FindingNextSteps finding;
    private final CurrentCaller caller;

    NextStepResource(FindingNextSteps finding, CurrentCaller caller) {
        this.finding = finding;
        this.caller = caller;
    }

    @GET
    @Path("/next-steps")
    @RolesAllowed({
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.SECRETARIAT,
        Role.BODY_HEAD,
        Role.BODY_OFFICER,
        Role.STATE_FOCAL,
        Role.INTEGRATOR,
        Role.AUDITOR
    })
    @Operation(
            summary = "Who owes the next step of which issue, what is due first before",
            description =
                    "Every open issue has one. What is late goes to the chair, then to the vice-chair, then to the organ above. The "
                            + "committee and auditors see everybody's, a body its own, a raiser those of its own issues. Of an umbrella its parts "
                            + "are listed too.")
    public Page<OwedStep> listNextSteps(
            @QueryParam("holder")
                    @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}")
                    @Parameter(
                            description =
                                    "CHAIR, RAISER, or the code of a body. Only the committee and auditors may leave it out, for everybody's.")
                    @Nullable
                    String holder,
            @QueryParam("overdue") @DefaultValue("false") @Parameter(description = "Only what is late.")
                    boolean overdue,
            @BeanParam @Valid PageRequest page) {
        return finding.owed(holder, overdue, page, caller.get());
    }

    @GET
    @Path("/triage")
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "What waits to be taken, classified or offered, what is due first before",
            description = "Received, in triage, and ready without a live referral; triage says who has it.")
    public Page<IssueView> listTriage(@BeanParam @Valid PageRequest page) {
        return finding.triage(page, caller.get());
    }
}
