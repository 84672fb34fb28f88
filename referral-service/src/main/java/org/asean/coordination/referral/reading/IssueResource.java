package org.asean.coordination.referral.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.reading.FindingIssues.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Issues and referrals, to read. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class IssueResource {

    private final FindingIssues finding;
    private final CurrentCaller caller;

    IssueResource(FindingIssues finding, CurrentCaller caller) {
        this.finding = finding;
        this.caller = caller;
    }

    @GET
    @Path("/issues")
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
    @Tag(name = "Issues")
    @Operation(summary = "The issues that the caller may know of, newest first")
    public Page<IssueView> listIssues(@BeanParam @Valid IssueFilter filter, @BeanParam @Valid PageRequest page) {
        return finding.issues(filter, page, caller.get());
    }

    @GET
    @Path("/issues/{ref}")
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
    @Tag(name = "Issues")
    @Operation(
            summary = "One issue, as far as its marking lets the caller see",
            description =
                    "Of one that was merged the answer says where the issue is that it is led as a part of; its own ETag, "
                            + "which a detachment needs, comes along.")
    @APIResponse(
            responseCode = "308",
            description = "It was merged; Location names the issue that is led in its stead.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "The other issue.",
                            schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<IssueView> getIssue(IssueRef ref) {
        Found found = finding.issue(ref, caller.get());
        IssueRef canonical = found.canonical();
        return RestResponse.ResponseBuilder.create(
                        canonical == null ? RestResponse.Status.OK : RestResponse.Status.PERMANENT_REDIRECT,
                        found.issue())
                .header(HttpHeaders.LOCATION, canonical == null ? null : "/api/v1/issues/" + canonical)
                .header(HttpHeaders.ETAG, found.issue().etag())
                .build();
    }

    @GET
    @Path("/issues/counts")
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
    @Tag(name = "Issues")
    @Operation(
            summary = "How many issues there are in each state",
            description = "Of those that the caller may know of, with the filters of the list.")
    public IssueCounts countIssues(@BeanParam @Valid IssueFilter filter) {
        return finding.counts(filter, caller.get());
    }

    @GET
    @Path("/issues/{ref}/referrals")
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
    @Tag(name = "Referrals")
    @Operation(summary = "The referrals of an issue, in the order of their epochs")
    public Referrals listReferrals(IssueRef ref) {
        return new Referrals(finding.referrals(ref, caller.get()));
    }

    @GET
    @Path("/referrals/{id}")
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
    @Tag(name = "Referrals")
    @Operation(summary = "One referral")
    public RestResponse<ReferralView> getReferral(UUID id) {
        ReferralView referral = finding.referral(id, caller.get());
        return RestResponse.ResponseBuilder.ok(referral)
                .header(HttpHeaders.ETAG, referral.etag())
                .build();
    }

    /**
     * All referrals of one issue; few, so they come whole.
     *
     * @param items in the order of their epochs
     */
    record Referrals(List<ReferralView> items) {}
}
