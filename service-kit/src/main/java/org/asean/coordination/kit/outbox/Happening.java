package org.asean.coordination.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event to be told.
 *
 * @param type what kind
 * @param subject kind and id of the thing that changed, as in {@code body/TELMIN}
 * @param at the instant of the command
 * @param data the thing as it is shown since, whole; null when it is there no more
 */
public record Happening(
        EventType type,
        String subject,
        Instant at,
        @Nullable Object data) {}
