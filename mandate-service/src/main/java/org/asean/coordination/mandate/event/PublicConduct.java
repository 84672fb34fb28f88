package org.asean.coordination.mandate.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.asean.coordination.kit.outbox.Disclosure;
import org.asean.coordination.kit.outbox.Extent;
import org.asean.coordination.kit.outbox.StoredEvent;
import org.asean.coordination.kit.security.Caller;

/**
 * Who presides, why somebody steps aside and what a committee is empowered to is open to everybody whom the suite knows: the feed shows
 * what the committees and the mandates show, to the same roles, and the operation has asked for one of them. What is neither is not shown,
 * so that a kind of thing that comes later waits for its own rule.
 */
@Singleton
class PublicConduct implements Disclosure {

    @Override
    public Function<StoredEvent, Extent> to(Caller caller, List<StoredEvent> events) {
        return event -> switch (event.kind()) {
            case "committee", "mandate" -> Extent.WHOLE;
            default -> Extent.NOTHING;
        };
    }
}
