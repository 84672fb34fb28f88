package org.asean.coordination.kit.follow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed was followed in one copy.
 *
 * @param build which copy
 * @param isCurrent whether it is the one in use
 * @param cursor where to go on; null before the beginning
 * @param position of the last event taken in
 * @param confirmedAt when it was last whole; null while it never was
 */
record Progress(
        UUID build,
        boolean isCurrent,
        @Nullable String cursor,
        long position,
        @Nullable Instant confirmedAt) {}
