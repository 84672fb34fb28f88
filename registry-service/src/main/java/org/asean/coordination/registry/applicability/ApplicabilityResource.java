package org.asean.coordination.registry.applicability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Marks on cells that make no sense, over HTTP. */
@Path("/api/v1/coverage/not-applicable")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class ApplicabilityResource {

    private final MarkingCells marking;
    private final CurrentCaller caller;

    ApplicabilityResource(MarkingCells marking, CurrentCaller caller) {
        this.marking = marking;
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
        Role.PARTNER_OBSERVER
    })
    @Operation(
            summary = "List the cells that are marked as not applicable",
            description = "In the order of topics and functions; each speaks of its topic with everything below it.")
    public Page<NotApplicableView> listNotApplicableCells(@BeanParam @Valid PageRequest page) {
        return marking.page(page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Mark a cell as not applicable",
            description =
                    "Its gap, and those below it, then show as NOT_APPLICABLE. A cell that somebody leads shows as led.")
    @APIResponse(responseCode = "201", description = "Marked.")
    public RestResponse<NotApplicableView> markCellNotApplicable(@NotNull @Valid MarkNotApplicable request) {
        return RestResponse.status(RestResponse.Status.CREATED, marking.mark(request.mark(), caller.get()));
    }

    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Take the mark of a cell away",
            description = "The mark that stands on exactly this topic and function, which is shown once more.")
    public RestResponse<NotApplicableView> removeNotApplicableMark(@NotNull @Valid RemoveNotApplicable request) {
        return RestResponse.ok(marking.remove(request.cell(), caller.get()));
    }
}
