package org.asean.coordination.mandate.event;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.record.SealEvent;
import org.asean.coordination.mandate.committee.CommitteeEvent;
import org.asean.coordination.mandate.mandate.MandateEvent;

/** Makes this service's events known. */
final class MandateEvents {

    private MandateEvents() {}

    @Produces
    @Singleton
    static EventCatalogue catalogue() {
        return new EventCatalogue("mandate", CommitteeEvent.values(), MandateEvent.values(), SealEvent.values());
    }
}
