package org.asean.coordination.registry.event;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asean.coordination.kit.outbox.Disclosure;
import org.asean.coordination.kit.outbox.Extent;
import org.asean.coordination.kit.outbox.StoredEvent;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.registry.remit.RemitEvent;
import org.asean.coordination.registry.remit.RemitKey;
import org.asean.coordination.registry.remit.RemitState;
import org.asean.coordination.registry.remit.Remits;

/**
 * What readers see of the registry's events: whatever they may read by asking, but for drafts. A list shows a draft to whoever asks;
 * nobody is told of one that is not of the own body, since it is not put forward yet and may never be. Of what was withdrawn as a
 * draft others are told as little.
 */
@Singleton
class RegistryDisclosure implements Disclosure {

    private static final Set<String> REMITS =
            Arrays.stream(RemitEvent.values()).map(RemitEvent::code).collect(Collectors.toUnmodifiableSet());

    private final Remits remits;

    RegistryDisclosure(Remits remits) {
        this.remits = remits;
    }

    @Override
    public Function<StoredEvent, Extent> to(Caller caller, List<StoredEvent> events) {
        Set<String> kinds = Readership.of(caller);
        Set<RemitKey> neverSubmitted = remits.neverSubmitted(events.stream()
                .filter(RegistryDisclosure::isWithdrawn)
                .map(RegistryDisclosure::key)
                .toList());
        return event -> {
            boolean draft =
                    isIn(event, RemitState.DRAFT) || (isWithdrawn(event) && neverSubmitted.contains(key(event)));
            boolean shown = kinds.contains(event.kind()) && (!draft || mayReadDraft(caller, event));
            return shown ? Extent.WHOLE : Extent.NOTHING;
        };
    }

    private static boolean mayReadDraft(Caller caller, StoredEvent event) {
        return caller.hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR)
                || caller.bodies().contains(field(event, "body"));
    }

    private static boolean isWithdrawn(StoredEvent event) {
        return isIn(event, RemitState.WITHDRAWN);
    }

    private static boolean isIn(StoredEvent event, RemitState state) {
        return REMITS.contains(event.code()) && field(event, "state").equals(state.name());
    }

    private static RemitKey key(StoredEvent event) {
        return new RemitKey(UUID.fromString(field(event, "id")), Integer.parseInt(field(event, "version")));
    }

    private static String field(StoredEvent event, String name) {
        return Objects.requireNonNull(event.data(), event.subject()).path(name).asText();
    }
}
