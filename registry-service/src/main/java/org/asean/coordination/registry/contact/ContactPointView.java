package org.asean.coordination.registry.contact;

import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as it is shown.
 *
 * @param id names it in a command
 * @param body whose
 * @param kind what it is
 * @param channel the address or number
 * @param label for people
 * @param assuredAt when somebody last said that it is right
 * @param stale whether that is too long ago to rely on
 * @param etag send it as If-Match with a command
 */
record ContactPointView(
        UUID id,
        String body,
        ContactKind kind,
        String channel,
        @Nullable String label,
        Instant assuredAt,
        boolean stale,
        String etag) {

    /** What an event calls it. */
    static final String KIND = "contact-point";

    /** Shows it; what was assured before the instant is stale. */
    static ContactPointView of(ContactPoint point, Instant staleBefore) {
        boolean stale = point.assuredAt().isBefore(staleBefore);
        return new ContactPointView(
                point.id(),
                point.body(),
                point.kind(),
                point.channel(),
                point.label(),
                point.assuredAt(),
                stale,
                new ItemTag(0, point.tag().revision(), stale ? 1 : 0).toString());
    }
}
