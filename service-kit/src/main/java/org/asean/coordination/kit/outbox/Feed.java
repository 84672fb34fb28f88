package org.asean.coordination.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Serves the events of this service. A page is a bounded piece of work: it looks at so many positions and no more, also where the
 * reader asked for few types, or may see little; its end says how far it looked.
 */
@Singleton
public class Feed {

    /** How many positions a page looks at when not every event of them is shown. */
    private static final int SCANNED = 1_000;

    private static final int STREAMED = 200;

    private final EventLog log;
    private final EventCatalogue catalogue;
    private final EventRights rights;
    private final Doorbell doorbell;
    private final int readers;

    Feed(
            EventLog log,
            EventCatalogue catalogue,
            EventRights rights,
            Doorbell doorbell,
            @ConfigProperty(name = "coordination.feed.readers", defaultValue = "500") int readers) {
        this.log = log;
        this.catalogue = catalogue;
        this.rights = rights;
        this.doorbell = doorbell;
        this.readers = readers;
    }

    /**
     * The next part of the feed. Where there is nothing for the reader it waits, if asked to, for something to be published.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code feed-restarted} for a cursor of another generation;
     *     {@code feed-busy} when too many wait already
     */
    public Uni<Page<CloudEvent>> next(FeedQuery query, Caller caller) {
        Question question = question(query, caller);
        Part part = part(question, start(query.after));
        if (query.wait == 0 || !part.items().isEmpty() || part.hasMore()) {
            return Uni.createFrom().item(part.page());
        }
        return moved(part.end(), query.patience())
                .map(moved -> moved ? part(question, part.end()) : part)
                .map(Part::page);
    }

    /**
     * The feed as it goes on, in parts that may be empty: one is sent at least every so often, so that the reader and everything
     * between knows that the stream is alive.
     *
     * @param lastEventId where the reader was; wins over the query's cursor, as an EventSource that reconnects repeats its address
     */
    Multi<Part> stream(FeedQuery query, @Nullable String lastEventId, Caller caller, Duration heartbeat) {
        Question question = question(query, caller).of(STREAMED);
        Part first = part(question, start(lastEventId == null ? query.after : lastEventId));
        return Multi.createBy()
                .repeating()
                .uni(() -> new Reader(first), reader -> reader.next(question, heartbeat))
                .indefinitely();
    }

    /** Where a stream is. */
    private final class Reader {
        private Part last;
        private boolean begun;

        Reader(Part first) {
            this.last = first;
        }

        Uni<Part> next(Question question, Duration heartbeat) {
            if (!begun) {
                begun = true;
                return Uni.createFrom().item(last);
            }
            Uni<Boolean> ready = last.hasMore()
                    ? Uni.createFrom().item(true).emitOn(Infrastructure.getDefaultWorkerPool())
                    : moved(last.end(), heartbeat);
            // It looks also when nothing was heard: a feed that was restored meanwhile is behind its reader, whom
            // nothing wakes.
            return ready.map(moved -> part(question, last.end())).invoke(part -> last = part);
        }
    }

    private Uni<Boolean> moved(Place known, Duration atMost) {
        if (doorbell.waiting() >= readers) {
            throw KitProblem.FEED_BUSY.because("Too many readers wait for events.");
        }
        return doorbell.past(known.position(), atMost).emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private Question question(FeedQuery query, Caller caller) {
        return new Question(catalogue.codes(query.types), query.limit, caller);
    }

    private Place start(@Nullable String cursor) {
        return cursor == null ? inTransaction(log::head).at(0) : Place.parse(cursor);
    }

    private Part part(Question question, Place after) {
        return inTransaction(() -> read(question, after));
    }

    private Part read(Question question, Place after) {
        Place head = log.head();
        if (!head.generation().equals(after.generation()) || after.position() > head.position()) {
            throw KitProblem.FEED_RESTARTED.because("The feed was restored; read it again from its beginning.");
        }
        long upTo = Math.min(head.position(), after.position() + question.scanned());
        List<StoredEvent> events = log.between(after.position(), upTo, question.codes(), question.limit());
        long end = events.size() == question.limit()
                ? events.get(events.size() - 1).position()
                : upTo;
        return new Part(shown(events, question.caller()), after.at(end), end < head.position());
    }

    private List<CloudEvent> shown(List<StoredEvent> events, Caller caller) {
        Function<StoredEvent, Extent> right = rights.of(caller, events);
        return events.stream()
                .mapMulti((StoredEvent event, Consumer<CloudEvent> next) -> {
                    switch (right.apply(event)) {
                        case NOTHING -> {}
                        case REFERENCE -> next.accept(CloudEvent.reference(event, catalogue));
                        case WHOLE -> next.accept(CloudEvent.whole(event, catalogue));
                    }
                })
                .toList();
    }

    private static <T> T inTransaction(Callable<T> reading) {
        return QuarkusTransaction.joiningExisting().call(reading);
    }

    /** What a reader wants to see. */
    private record Question(List<String> codes, int limit, Caller caller) {
        long scanned() {
            return codes.isEmpty() ? limit : SCANNED;
        }

        Question of(int most) {
            return new Question(codes, most, caller);
        }
    }

    /**
     * A part of the feed.
     *
     * @param items what the reader may see of it
     * @param end where it ends
     * @param hasMore whether more is published already
     */
    record Part(List<CloudEvent> items, Place end, boolean hasMore) {

        Page<CloudEvent> page() {
            return new Page<>(items, new Page.End(end.toString(), hasMore));
        }
    }
}
