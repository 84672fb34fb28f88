package org.asean.coordination.registry.body;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Bodies over HTTP. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class BodyResource {

    private final RegisteringBodies registering;
    private final ReadingBodies reading;
    private final CurrentCaller caller;

    BodyResource(RegisteringBodies registering, ReadingBodies reading, CurrentCaller caller) {
        this.registering = registering;
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
    @Operation(summary = "List the bodies", description = "In the order of the codes; those in every state.")
    public Page<BodyView> listBodies(
            @QueryParam("pillar") @Nullable Pillar pillar,
            @QueryParam("tier") @Nullable Tier tier,
            @QueryParam("state") @Nullable BodyState state,
            @BeanParam @Valid PageRequest page) {
        return reading.page(new BodyFilter(pillar, tier, state), page);
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
    @Operation(summary = "Show a body", description = "Whatever its state: a code is for life.")
    public RestResponse<BodyView> getBody(@PathParam("code") @Pattern(regexp = Form.BODY) String code) {
        return shown(reading.one(code));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Register a body", description = "It is PENDING until the chair validates it.")
    @APIResponse(responseCode = "201", description = "Registered.")
    public RestResponse<BodyView> registerBody(@NotNull @Valid RegisterBody request) {
        BodyView body = registering.register(request.particulars(), caller.get());
        return ResponseBuilder.<BodyView>created(URI.create("/api/v1/bodies/" + body.code()))
                .entity(body)
                .header("ETag", body.etag())
                .build();
    }

    @POST
    @Path("/{code}/validation")
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR})
    @Operation(summary = "Validate a body", description = "From now on it may register remits and be offered issues.")
    public RestResponse<BodyView> validateBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(registering.validate(code, seen, caller.get()));
    }

    @POST
    @Path("/{code}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR})
    @Operation(summary = "Refuse a body", description = "The code stays taken, the reason is shown.")
    public RestResponse<BodyView> refuseBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid RefuseBody request) {
        return shown(registering.refuse(code, request.reason(), seen, caller.get()));
    }

    private static RestResponse<BodyView> shown(BodyView body) {
        return ResponseBuilder.ok(body).header("ETag", body.etag()).build();
    }
}
