package org.asean.coordination.registry.lookup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.body.Tier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Bodies over HTTP. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class BodyResource {

    private final ReadingBodies reading;
    private final CurrentCaller caller;

    BodyResource(ReadingBodies reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
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
        Role.PARTNER_OBSERVER,
        Role.OPERATOR
    })
    @Operation(
            summary = "List the bodies",
            description = "In the order of the codes; those in every state. With q the best match first.")
    public Page<BodyView> listBodies(
            @QueryParam("q")
                    @Parameter(description = "A code, name or alias, or its beginning; typing errors are tolerated.")
                    @Size(min = 2, max = 100)
                    @Pattern(regexp = Form.LINE)
                    @Nullable
                    String q,
            @QueryParam("pillar") @Nullable Pillar pillar,
            @QueryParam("tier") @Nullable Tier tier,
            @QueryParam("state") @Nullable BodyState state,
            @QueryParam("at")
                    @Parameter(description = "With state and name of this day; bodies not known then are left out.")
                    @OfOurTime
                    @Nullable
                    LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(description = "As it was known at the end of this day (UTC).")
                    @OfOurTime
                    @Nullable
                    LocalDate knownAt,
            @BeanParam @Valid PageRequest page) {
        return reading.page(new BodyFilter(q, pillar, tier, state), at, knownAt, page);
    }

    @GET
    @Path("/{code}")
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
        Role.PARTNER_OBSERVER,
        Role.OPERATOR
    })
    @Operation(
            summary = "Show a body",
            description = "Whatever its state: a code is for life, and that of a succeeded body names its successor.")
    public RestResponse<BodyView> getBody(@PathParam("code") @Pattern(regexp = Form.BODY) String code) {
        BodyView body = reading.one(code);
        return ResponseBuilder.ok(body).header("ETag", body.etag()).build();
    }

    @GET
    @Path("/{code}/record")
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR, Role.BODY_HEAD, Role.BODY_OFFICER})
    @Operation(
            summary = "Read the record of a body",
            description =
                    "Every change with who, when, what and why, the oldest first. A body's people read their own.")
    public Page<RecordEntry> readBodyRecord(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code, @BeanParam @Valid PageRequest page) {
        return reading.record(code, caller.get(), page);
    }
}
