package org.asean.coordination.registry.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contact points of all bodies over HTTP. */
@Path("/api/v1/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class ContactResource {

    private final ReadingContactPoints reading;

    ContactResource(ReadingContactPoints reading) {
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
        Role.AUDITOR
    })
    @Operation(
            summary = "List the contact points of all bodies",
            description = "The longest not assured first; those of bodies that have ended are left out.")
    public Page<ContactPointView> listContactPoints(
            @QueryParam("stale") @Parameter(description = "Only the stale ones, or only the others.") @Nullable
                    Boolean stale,
            @BeanParam @Valid PageRequest page) {
        return reading.all(stale, page);
    }
}
