package org.asean.coordination.registry.naming;

import java.time.LocalDate;
import org.asean.coordination.kit.time.OfOurTime;
import org.jspecify.annotations.Nullable;

/**
 * The request to end an alias.
 *
 * @param on first day on which it is no longer used; today when absent
 */
record EndName(@Nullable @OfOurTime LocalDate on) {}
