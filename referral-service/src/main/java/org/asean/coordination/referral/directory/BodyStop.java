package org.asean.coordination.referral.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a body last stopped being active.
 *
 * @param state SUSPENDED, DISSOLVED or SUCCEEDED
 * @param successor code of the body that took its place, when one did
 * @param resumed whether it is active again
 * @param generation of the registry's feed
 * @param position of the event that told it
 */
public record BodyStop(String state, @Nullable String successor, boolean resumed, UUID generation, long position) {

    /** Whether it ends what was begun with the registry known up to there: it came later, or the body is still out. */
    public boolean ends(@Nullable UUID knownGeneration, long knownPosition) {
        return !resumed || (generation.equals(knownGeneration) && knownPosition < position);
    }
}
