package org.asean.coordination.kit.snapshot;

import java.time.Instant;

/**
 * Another service's facts, as they were.
 *
 * @param facts what was read
 * @param version the entity tag under which they were served
 * @param confirmedAt when the other service last said that they are so; machine time
 * @param <T> what the facts are
 */
public record Snapshot<T>(T facts, String version, Instant confirmedAt) {

    Snapshot<T> confirmed(Instant at) {
        return new Snapshot<>(facts, version, at);
    }
}
