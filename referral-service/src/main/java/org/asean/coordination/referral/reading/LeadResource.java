package org.asean.coordination.referral.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.referral.issue.IssueRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who leads what, now and at any instant of the past. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leads")
public class LeadResource {

    private final FindingLeads finding;
    private final CurrentCaller caller;

    LeadResource(FindingLeads finding, CurrentCaller caller) {
        this.finding = finding;
        this.caller = caller;
    }

    @GET
    @Path("/issues/{ref}/lead")
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
    @Operation(summary = "Who led an issue at an instant", description = "One body or none, for every instant.")
    public LeadView.OfIssue leadOfIssue(
            IssueRef ref,
            @QueryParam("at") @Parameter(description = "RFC 3339; now when absent.") @OfOurTime @Nullable Instant at) {
        return finding.of(ref, at, caller.get());
    }

    @GET
    @Path("/leads")
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
    @Operation(summary = "Who led what at an instant", description = "Of the issues that the caller may know of.")
    public Page<LeadView> listLeads(
            @QueryParam("at") @Parameter(description = "RFC 3339; now when absent.") @OfOurTime @Nullable Instant at,
            @BeanParam @Valid PageRequest page) {
        return finding.all(at, page, caller.get());
    }
}
