package org.asean.coordination.registry.event;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.record.SealEvent;
import org.asean.coordination.registry.applicability.ApplicabilityEvent;
import org.asean.coordination.registry.body.BodyEvent;
import org.asean.coordination.registry.contact.ContactEvent;
import org.asean.coordination.registry.precedence.PrecedenceEvent;
import org.asean.coordination.registry.reference.ReferenceEvent;
import org.asean.coordination.registry.remit.RemitEvent;

/** Makes the events of every concept known. */
@Singleton
class RegistryEvents {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue(
                "registry",
                BodyEvent.values(),
                ContactEvent.values(),
                RemitEvent.values(),
                PrecedenceEvent.values(),
                ApplicabilityEvent.values(),
                ReferenceEvent.values(),
                SealEvent.values());
    }
}
