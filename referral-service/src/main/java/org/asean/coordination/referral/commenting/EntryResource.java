package org.asean.coordination.referral.commenting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.entry.EntryView;
import org.asean.coordination.referral.issue.IssueRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Comments on issues. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entries")
public class EntryResource {

    private final CommentingIssues commenting;
    private final FindingEntries finding;
    private final CurrentCaller caller;

    EntryResource(CommentingIssues commenting, FindingEntries finding, CurrentCaller caller) {
        this.commenting = commenting;
        this.finding = finding;
        this.caller = caller;
    }

    @POST
    @Path("/issues/{ref}/entries")
    @Consumes(MediaType.APPLICATION_JSON)
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
            summary = "Say something on an issue",
            description =
                    "By its parties and the committee: whoever raised it, leads it or stands beside the lead, and focals "
                            + "of the states that it names. Its marking is never more open than the issue's.")
    @APIResponseSchema(value = EntryView.class, responseCode = "201", responseDescription = "It is said.")
    public RestResponse<EntryView> writeEntry(
            IssueRef ref, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid WriteEntry request) {
        EntryView entry = commenting.write(ref, request, seen, caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entry)
                .header(HttpHeaders.LOCATION, "/api/v1/entries/" + entry.id())
                .header(HttpHeaders.ETAG, entry.etag())
                .build();
    }

    @GET
    @Path("/issues/{ref}/entries")
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
            summary = "What was said on an issue, the oldest first",
            description = "To those who may read all of the issue; an entry that is marked more strictly to fewer.")
    public Page<EntryView> listEntries(IssueRef ref, @BeanParam @Valid PageRequest page) {
        return finding.of(ref, page, caller.get());
    }

    @GET
    @Path("/entries/{id}")
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
    @Operation(summary = "One entry")
    public RestResponse<EntryView> getEntry(UUID id) {
        EntryView entry = finding.one(id, caller.get());
        return RestResponse.ResponseBuilder.ok(entry)
                .header(HttpHeaders.ETAG, entry.etag())
                .build();
    }
}
