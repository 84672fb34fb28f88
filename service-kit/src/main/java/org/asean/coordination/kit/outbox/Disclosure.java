package org.asean.coordination.kit.outbox;

import java.util.List;
import java.util.function.Function;
import org.asean.coordination.kit.security.Caller;

/**
 * What a service lets readers see of its events. It is asked whenever events are served and not when they are told: what counts is
 * the reader's right now. Of events that are open to all ({@link EventType#isOpen}) it is not asked.
 */
public interface Disclosure {

    /**
     * The rights of a caller to these events, found with a bounded number of queries.
     *
     * @return how much of each of them the caller may see
     */
    Function<StoredEvent, Extent> to(Caller caller, List<StoredEvent> events);
}
