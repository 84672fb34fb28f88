package org.asean.coordination.kit.follow;

import java.time.Instant;
import java.util.UUID;

/**
 * Another service's facts, as they were.
 *
 * @param facts what is known
 * @param version the feed's cursor up to which it is known: generation and position
 * @param confirmedAt when it was last whole; machine time
 * @param build which copy it is of
 * @param position of the last event
 * @param <T> what the facts are
 */
public record Snapshot<T>(T facts, String version, Instant confirmedAt, UUID build, long position) {

    /** The feed's generation, within which positions can be compared. */
    public String generation() {
        return version.substring(0, version.indexOf('.'));
    }
}
