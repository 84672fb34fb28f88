package org.asean.coordination.registry.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The member states and partners over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
class ReferenceResource {

    private final ReadingReference reading;

    ReferenceResource(ReadingReference reading) {
        this.reading = reading;
    }

    @GET
    @Path("/member-states")
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
    @Operation(summary = "List the member states", description = "Those that are members on the day.")
    public Page<MemberStateView> listMemberStates(
            @QueryParam("at") @Parameter(description = "The day; today when absent.") @OfOurTime @Nullable LocalDate at,
            @BeanParam @Valid PageRequest page) {
        return reading.membersOn(at, page);
    }

    @GET
    @Path("/partners")
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
    @Operation(summary = "List the partners", description = "Dialogue partners and international organisations.")
    public Page<PartnerView> listPartners(@BeanParam @Valid PageRequest page) {
        return reading.partners(page);
    }
}
