package org.asean.coordination.kit.outbox;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kit.outbox.Feed.Part;
import org.asean.coordination.kit.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A feed as Server-Sent Events. The id of each is a cursor: an {@code EventSource} that was cut off goes on where it was. It ends with
 * the token that it was opened with, since that is all that the reader's right rests on.
 */
@Singleton
public class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class);

    private final Feed feed;
    private final InstantSource clock;
    private final Duration heartbeat;

    EventStream(
            Feed feed,
            InstantSource clock,
            @ConfigProperty(name = "coordination.feed.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.feed = feed;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    /**
     * Opens a stream.
     *
     * @param lastEventId the header Last-Event-ID, or null
     * @param until when the caller's token expires
     * @throws org.asean.coordination.kit.problem.DomainException as {@link Feed#next}
     */
    public Multi<OutboundSseEvent> open(
            FeedQuery query, @Nullable String lastEventId, Caller caller, Instant until, Sse sse) {
        return feed.stream(query, lastEventId, caller, heartbeat)
                .select()
                .first(part -> clock.instant().isBefore(until))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "A stream of events was cut off"))
                .onItem()
                .transformToMultiAndConcatenate(part -> Multi.createFrom().iterable(written(part, sse)));
    }

    /** Each event under the cursor behind it; a part without one still says how far the reader is, so that it need not look again. */
    private static List<OutboundSseEvent> written(Part part, Sse sse) {
        List<OutboundSseEvent> events = new ArrayList<>();
        for (CloudEvent event : part.items()) {
            events.add(sse.newEventBuilder()
                    .id(part.end().at(Long.parseLong(event.sequence())).toString())
                    .name(event.type())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(event)
                    .build());
        }
        if (events.isEmpty()) {
            events.add(sse.newEventBuilder()
                    .id(part.end().toString())
                    .comment("at " + part.end())
                    .build());
        }
        return events;
    }
}
