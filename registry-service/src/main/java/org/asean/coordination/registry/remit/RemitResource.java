package org.asean.coordination.registry.remit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Remits over HTTP: drafting and reading. */
@Path("/api/v1/remits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remits")
class RemitResource {

    private final DraftingRemits drafting;
    private final ReadingRemits reading;
    private final CurrentCaller caller;

    RemitResource(DraftingRemits drafting, ReadingRemits reading, CurrentCaller caller) {
        this.drafting = drafting;
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
        Role.PARTNER_OBSERVER
    })
    @Operation(summary = "List the remits", description = "The newest version of each, by body.")
    public Page<RemitView> listRemits(
            @QueryParam("body") @Pattern(regexp = Form.BODY) @Nullable String body,
            @QueryParam("state") @Nullable RemitState state,
            @QueryParam("at") @OfOurTime @Nullable LocalDate at,
            @BeanParam @Valid PageRequest page) {
        return reading.page(new RemitFilter(body, state, at), page);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "Show a remit", description = "Its newest version.")
    public RestResponse<RemitView> getRemit(@PathParam("id") UUID id) {
        RemitView remit = reading.one(id);
        return ResponseBuilder.ok(remit).header("ETag", remit.etag()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.BODY_OFFICER)
    @Operation(summary = "Draft a remit", description = "For the body that acts; it binds nobody until it is admitted.")
    @APIResponse(responseCode = "201", description = "Drafted.")
    public RestResponse<RemitView> draftRemit(@NotNull @Valid DraftRemit request) {
        RemitView remit = drafting.draft(request, caller.get());
        return ResponseBuilder.<RemitView>created(URI.create("/api/v1/remits/" + remit.id()))
                .entity(remit)
                .header("ETag", remit.etag())
                .build();
    }
}
