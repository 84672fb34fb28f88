package org.asean.coordination.registry.overlap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Overlaps over HTTP. */
@Path("/api/v1/overlaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overlaps")
class OverlapResource {

    private final ListingOverlaps listing;

    OverlapResource(ListingOverlaps listing) {
        this.listing = listing;
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
            summary = "List the overlaps",
            description = "Cells that LEAD remits of two bodies cover on the day, with both legal bases.")
    public Page<OverlapView> listOverlaps(
            @QueryParam("body") @Pattern(regexp = Form.BODY) @Nullable String body,
            @QueryParam("remit") @Nullable UUID remit,
            @QueryParam("state")
                    @Parameter(description = "A page may then hold fewer than limit, and more follow.")
                    @Nullable
                    OverlapState state,
            @QueryParam("pending") @Parameter(description = "Those with a remit that stands for admission too.")
                    boolean pending,
            @QueryParam("at") @Parameter(description = "The day; today when absent.") @OfOurTime @Nullable LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "As it was known at the end of this day (UTC); all that is known when absent.")
                    @OfOurTime
                    @Nullable
                    LocalDate knownAt,
            @BeanParam @Valid PageRequest page) {
        return listing.page(body, remit, state, pending, at, knownAt, page);
    }
}
