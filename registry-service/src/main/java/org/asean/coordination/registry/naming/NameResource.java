package org.asean.coordination.registry.naming;

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
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.BodyView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The names of bodies over HTTP. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class NameResource {

    private final NamingBodies naming;
    private final CurrentCaller caller;

    NameResource(NamingBodies naming, CurrentCaller caller) {
        this.naming = naming;
        this.caller = caller;
    }

    @POST
    @Path("/{code}/names")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Give a body a name or an alias",
            description = "A new name in full ends the former one on its first day. Former names stay and are found.")
    public RestResponse<BodyView> addBodyName(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid AddName request) {
        return shown(naming.add(code, request, seen, caller.get()));
    }

    @POST
    @Path("/{code}/names/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "End an alias", description = "A name in full ends when the next one begins.")
    public RestResponse<BodyView> endBodyName(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid EndName request) {
        return shown(naming.end(code, id, request, seen, caller.get()));
    }

    private static RestResponse<BodyView> shown(BodyView body) {
        return ResponseBuilder.ok(body).header("ETag", body.etag()).build();
    }
}
