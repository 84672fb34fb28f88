package org.asean.coordination.registry.precedence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Precedence rules over HTTP. */
@Path("/api/v1/precedence-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Precedence")
class PrecedenceResource {

    private final AdoptingRules adopting;
    private final CurrentCaller caller;

    PrecedenceResource(AdoptingRules adopting, CurrentCaller caller) {
        this.adopting = adopting;
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
    @Operation(summary = "List the precedence rules", description = "All, or those in force on a day.")
    public Page<PrecedenceRuleView> listPrecedenceRules(
            @QueryParam("at") @Parameter(description = "Only those in force on this day.") @OfOurTime @Nullable
                    LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "As it was known at the end of this day (UTC); all that is known when absent.")
                    @OfOurTime
                    @Nullable
                    LocalDate knownAt,
            @BeanParam @Valid PageRequest page) {
        return adopting.page(at, knownAt, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Record a precedence rule that the committee adopted",
            description =
                    "From validFrom on it orders its bodies in its cells; an overlap that it covers whole is settled.")
    @APIResponse(responseCode = "201", description = "Adopted.")
    public RestResponse<PrecedenceRuleView> adoptPrecedenceRule(@NotNull @Valid AdoptPrecedenceRule request) {
        return RestResponse.status(RestResponse.Status.CREATED, adopting.adopt(request, caller.get()));
    }
}
