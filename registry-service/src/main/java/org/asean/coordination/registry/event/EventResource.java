package org.asean.coordination.registry.event;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.asean.coordination.kit.outbox.CloudEvent;
import org.asean.coordination.kit.outbox.EventStream;
import org.asean.coordination.kit.outbox.Feed;
import org.asean.coordination.kit.outbox.FeedQuery;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry's events over HTTP. */
@Path("/api/v1/registry/events")
@Tag(name = "Events")
class EventResource {

    private static final String RESTARTED = "The feed was restored from a backup; read it again from its beginning.";
    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    private final Feed feed;
    private final EventStream stream;
    private final CurrentCaller caller;
    private final JsonWebToken token;

    EventResource(Feed feed, EventStream stream, CurrentCaller caller, JsonWebToken token) {
        this.feed = feed;
        this.stream = stream;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
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
        Role.OPERATOR,
        Role.SERVICE
    })
    @Operation(
            summary = "List the registry's events",
            description =
                    "In the order of their positions; each shows the thing whole. Keep endCursor, also of an empty part, and pass it"
                            + " as after: no event is missed. What the caller may not read is left out.")
    @APIResponse(responseCode = "200", description = "The next part; empty when nothing came within wait.")
    @APIResponse(
            responseCode = "410",
            description = RESTARTED,
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    public Uni<Page<CloudEvent>> listRegistryEvents(@BeanParam @Valid FeedQuery query) {
        return feed.next(query, caller.get());
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
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
        Role.OPERATOR,
        Role.SERVICE
    })
    @Operation(
            summary = "Stream the registry's events",
            description = "As Server-Sent Events, whose ids are cursors; it ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "The events as they come.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CloudEvent.class)))
    @APIResponse(
            responseCode = "410",
            description = RESTARTED,
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    public Multi<OutboundSseEvent> streamRegistryEvents(
            @BeanParam @Valid FeedQuery query,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    @Parameter(description = "The id of the last event that arrived; wins over after.")
                    @Size(max = 64)
                    @Nullable
                    String lastEventId,
            @Context Sse sse) {
        Instant until = Instant.ofEpochSecond(token.getExpirationTime());
        return stream.open(query, lastEventId, caller.get(), until, sse);
    }
}
