package org.asean.coordination.mandate.committee;

import java.time.Instant;
import org.asean.coordination.kit.time.OfOurTime;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the early end of a term.
 *
 * @param at the first instant out of office; not said, it is now, or the begin of a term that has not begun
 */
record EndMembership(@Nullable @OfOurTime Instant at) {}
