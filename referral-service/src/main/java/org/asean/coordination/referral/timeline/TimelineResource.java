package org.asean.coordination.referral.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.IssueRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to an issue. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class TimelineResource {

    private final FindingTimelines finding;
    private final CurrentCaller caller;

    TimelineResource(FindingTimelines finding, CurrentCaller caller) {
        this.finding = finding;
        this.caller = caller;
    }

    @GET
    @Path("/issues/{ref}/timeline")
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
            summary = "What happened to an issue, in its order",
            description =
                    "Who may know of the issue sees when its state or its lead changed; who may read it sees everything, who did it "
                            + "and why; who led it once sees everything until the end of its tenure. A page may show fewer entries than were "
                            + "asked for: go on while hasMore says so.")
    public Page<TimelineEntry> timelineOfIssue(IssueRef ref, @BeanParam @Valid PageRequest page) {
        return finding.of(ref, page, caller.get());
    }
}
