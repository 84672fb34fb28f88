package org.asean.coordination.kit.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, whole.
 *
 * @param position its place in the feed
 * @param id for life
 * @param code its type, as the record calls the act
 * @param subject kind and id of the thing that changed
 * @param at when
 * @param traceParent of the request that made the change
 * @param data the thing as it was shown since; null when it was there no more
 */
public record StoredEvent(
        long position,
        UUID id,
        String code,
        String subject,
        Instant at,
        @Nullable String traceParent,
        @Nullable JsonNode data) {

    /** What kind of thing changed. */
    public String kind() {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** Which one: what follows its kind. */
    public String item() {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
