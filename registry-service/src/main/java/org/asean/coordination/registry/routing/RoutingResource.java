package org.asean.coordination.registry.routing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Routing over HTTP. */
@Path("/api/v1/routing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing")
class RoutingResource {

    private final FindingRoutes finding;

    RoutingResource(FindingRoutes finding) {
        this.finding = finding;
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
            summary = "Find the body for an issue",
            description = "One body (LEAD), several that no rule orders (TIE), or none (GAP), with the reasons.")
    public RouteView findRoute(
            @QueryParam("topic") @NotNull @Size(max = Topic.MAX_LENGTH) @Pattern(regexp = Form.TOPIC) String topic,
            @QueryParam("function") @NotNull Function function,
            @QueryParam("states") @NotEmpty @Size(max = 50) List<@Pattern(regexp = Form.STATE) String> states,
            @QueryParam("at") @Parameter(description = "The day; today when absent.") @OfOurTime @Nullable LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "As it was known at the end of this day (UTC); all that is known when absent.")
                    @OfOurTime
                    @Nullable
                    LocalDate knownAt) {
        return finding.find(topic, function, Set.copyOf(states), at, knownAt);
    }
}
