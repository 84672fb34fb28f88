package org.asean.coordination.kit.outbox;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;

/** What a caller may see of events: another service all, everybody what is open, and of the rest what the service discloses. */
@Singleton
public class EventRights {

    private final EventLog log;
    private final EventCatalogue catalogue;
    private final Disclosure disclosure;

    EventRights(EventLog log, EventCatalogue catalogue, Disclosure disclosure) {
        this.log = log;
        this.catalogue = catalogue;
        this.disclosure = disclosure;
    }

    /** Of the events at these positions, the ids of those that the caller may read whole. */
    public Set<UUID> whole(Caller caller, Collection<Long> positions) {
        List<StoredEvent> events = log.at(positions);
        Function<StoredEvent, Extent> right = of(caller, events);
        return events.stream()
                .filter(event -> right.apply(event) == Extent.WHOLE)
                .map(StoredEvent::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    Function<StoredEvent, Extent> of(Caller caller, List<StoredEvent> events) {
        if (caller.has(Role.SERVICE)) {
            return event -> Extent.WHOLE;
        }
        Function<StoredEvent, Extent> disclosed = disclosure.to(
                caller, events.stream().filter(event -> !isOpen(event)).toList());
        return event -> isOpen(event) ? Extent.WHOLE : disclosed.apply(event);
    }

    private boolean isOpen(StoredEvent event) {
        return catalogue.isOpen(event.code());
    }
}
