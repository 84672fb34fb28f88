package org.asean.coordination.referral.event;

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

/** The events of issues over HTTP. */
@Path("/api/v1/referral/events")
@Tag(name = "Events")
public class EventResource {

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
        Role.SERVICE
    })
    @Operation(
            summary = "List the events of issues",
            description =
                    "In the order of their positions; each shows the issue with its referrals. What the issue's present marking "
                            + "keeps from the caller is withheld, or left out where not even the reference may be known.")
    public Uni<Page<CloudEvent>> listReferralEvents(@BeanParam @Valid FeedQuery query) {
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
        Role.SERVICE
    })
    @Operation(
            summary = "Stream the events of issues",
            description = "As Server-Sent Events, whose ids are cursors; it ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "The events as they come.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CloudEvent.class)))
    public Multi<OutboundSseEvent> streamReferralEvents(
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
