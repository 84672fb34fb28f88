package org.asean.coordination.registry.organ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organs above a body over HTTP. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class AncestorResource {

    private final ReadingHierarchy reading;

    AncestorResource(ReadingHierarchy reading) {
        this.reading = reading;
    }

    @GET
    @Path("/{code}/ancestors")
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
            summary = "List the organs above a body",
            description = "The nearest first, whatever their state; one that was succeeded stands as its successor.")
    public AncestorsView listAncestors(@PathParam("code") @Pattern(regexp = Form.BODY) String code) {
        return reading.above(code);
    }
}
