package org.asean.coordination.registry.organ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lowest organ above several bodies over HTTP. */
@Path("/api/v1/lowest-common-organ")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class LowestCommonOrganResource {

    private final ReadingHierarchy reading;

    LowestCommonOrganResource(ReadingHierarchy reading) {
        this.reading = reading;
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
            summary = "Find the lowest organ above several bodies",
            description = "An active organ that is above each of them and none of them; null when there is none.")
    public LowestCommonOrganView findLowestCommonOrgan(
            @QueryParam("body") @Parameter(description = "Codes of 2 to 20 bodies.") @Size(min = 2, max = 20)
                    Set<@Pattern(regexp = Form.BODY) String> bodies) {
        return reading.lowestAbove(bodies);
    }
}
