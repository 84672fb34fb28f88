package org.asean.coordination.registry.standing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.BodyView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The steps of a body's life over HTTP. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class StandingResource {

    private final RegisteringBodies registering;
    private final SuspendingBodies suspending;
    private final EndingBodies ending;
    private final CurrentCaller caller;

    StandingResource(
            RegisteringBodies registering, SuspendingBodies suspending, EndingBodies ending, CurrentCaller caller) {
        this.registering = registering;
        this.suspending = suspending;
        this.ending = ending;
        this.caller = caller;
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
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Validate a body", description = "From now on it may register remits and be offered issues.")
    public RestResponse<BodyView> validateBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code, @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(registering.validate(code, seen, caller.get()));
    }

    @POST
    @Path("/{code}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Refuse a body", description = "The code stays taken, the reason is shown.")
    public RestResponse<BodyView> refuseBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid GiveReason request) {
        return shown(registering.refuse(code, request.reason(), seen, caller.get()));
    }

    @POST
    @Path("/{code}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Suspend a body",
            description = "From today on nothing routes to it; its remits count again once it is resumed.")
    public RestResponse<BodyView> suspendBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid GiveReason request) {
        return shown(suspending.suspend(code, request.reason(), seen, caller.get()));
    }

    @POST
    @Path("/{code}/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Resume a suspended body", description = "From today on it counts again.")
    public RestResponse<BodyView> resumeBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid GiveReason request) {
        return shown(suspending.resume(code, request.reason(), seen, caller.get()));
    }

    @POST
    @Path("/{code}/succession")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Let another body take the place of one",
            description = "Its remits and its place in precedence rules move to the successor at this instant; its code"
                    + " keeps resolving and names the successor.")
    public RestResponse<BodyView> succeedBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid SucceedBody request) {
        return shown(ending.succeed(code, request, seen, caller.get()));
    }

    @POST
    @Path("/{code}/dissolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT})
    @Operation(summary = "Dissolve a body", description = "Its remits end with it, at this instant; for good.")
    public RestResponse<BodyView> dissolveBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid GiveReason request) {
        return shown(ending.dissolve(code, request.reason(), seen, caller.get()));
    }

    private static RestResponse<BodyView> shown(BodyView body) {
        return ResponseBuilder.ok(body).header("ETag", body.etag()).build();
    }
}
