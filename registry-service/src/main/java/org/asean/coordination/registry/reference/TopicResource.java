package org.asean.coordination.registry.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.asean.coordination.competence.Topic;
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

/** The taxonomy over HTTP. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
class TopicResource {

    private final ReadingReference reading;
    private final KeepingTopics keeping;
    private final CurrentCaller caller;

    TopicResource(ReadingReference reading, KeepingTopics keeping, CurrentCaller caller) {
        this.reading = reading;
        this.keeping = keeping;
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
    @Operation(summary = "List the topics", description = "The taxonomy, in the order of the codes.")
    public Page<TopicView> listTopics(@BeanParam @Valid PageRequest page) {
        return reading.topics(page);
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
    @Operation(summary = "Show a topic", description = "A node of the taxonomy.")
    public RestResponse<TopicView> getTopic(
            @PathParam("code") @Pattern(regexp = Form.TOPIC) @Size(max = Topic.MAX_LENGTH) String code) {
        return shown(reading.topic(code));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Add a topic",
            description =
                    "Below the topic whose code is this one's less its last word. What covers that one covers it too.")
    @APIResponse(responseCode = "201", description = "Added.")
    public RestResponse<TopicView> addTopic(@NotNull @Valid AddTopic request) {
        TopicView topic = keeping.add(new Topic(request.code()), request.label().strip(), caller.get());
        return ResponseBuilder.<TopicView>created(URI.create("/api/v1/topics/" + topic.code()))
                .entity(topic)
                .header("ETag", topic.etag())
                .build();
    }

    @POST
    @Path("/{code}/removal")
    @Idempotent
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            summary = "Remove a topic",
            description =
                    "One that nothing refers to and nothing lies below; else the problem says in `uses` what does.")
    public RestResponse<TopicView> removeTopic(
            @PathParam("code") @Pattern(regexp = Form.TOPIC) @Size(max = Topic.MAX_LENGTH) String code,
            @HeaderParam(IfMatch.HEADER) IfMatch seen) {
        return RestResponse.ok(keeping.remove(code, seen, caller.get()));
    }

    private static RestResponse<TopicView> shown(TopicView topic) {
        return ResponseBuilder.ok(topic).header("ETag", topic.etag()).build();
    }
}
