package org.asean.coordination.registry.contact;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The contact points of a body over HTTP. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
class BodyContactResource {

    private final KeepingContactPoints keeping;
    private final ReadingContactPoints reading;
    private final CurrentCaller caller;

    BodyContactResource(KeepingContactPoints keeping, ReadingContactPoints reading, CurrentCaller caller) {
        this.keeping = keeping;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Path("/{code}/contact-points")
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
    @Operation(summary = "List the contact points of a body", description = "Those in use.")
    public Page<ContactPointView> listContactPointsOfBody(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code, @BeanParam @Valid PageRequest page) {
        return reading.of(code, page);
    }

    @POST
    @Path("/{code}/contact-points")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.BODY_OFFICER, Role.SECRETARIAT})
    @Operation(
            summary = "Add a contact point",
            description = "Of the own body, or of any by the secretariat. If-Match is the ETag of the body.")
    @APIResponse(responseCode = "201", description = "Added, and assured as of now.")
    public RestResponse<ContactPointView> addContactPoint(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen,
            @NotNull @Valid AddContactPoint request) {
        return shown(Status.CREATED, keeping.add(code, request, seen, caller.get()));
    }

    @POST
    @Path("/{code}/contact-points/{id}/assurance")
    @Idempotent
    @RolesAllowed({Role.BODY_OFFICER, Role.SECRETARIAT})
    @Operation(summary = "Assure a contact point", description = "Says that it is right as of now.")
    public RestResponse<ContactPointView> assureContactPoint(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(Status.OK, keeping.assure(code, id, seen, caller.get()));
    }

    @POST
    @Path("/{code}/contact-points/{id}/removal")
    @Idempotent
    @RolesAllowed({Role.BODY_OFFICER, Role.SECRETARIAT})
    @Operation(summary = "Remove a contact point", description = "It is listed no more; the record keeps it.")
    public RestResponse<ContactPointView> removeContactPoint(
            @PathParam("code") @Pattern(regexp = Form.BODY) String code,
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return shown(Status.OK, keeping.remove(code, id, seen, caller.get()));
    }

    private static RestResponse<ContactPointView> shown(Status status, ContactPointView point) {
        return ResponseBuilder.create(status, point)
                .header("ETag", point.etag())
                .build();
    }
}
