package org.asean.coordination.registry.overlap;

import java.util.UUID;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which overlaps are asked for; null asks for all.
 *
 * @param body with this body on a side
 * @param remit with this remit on a side
 * @param pending those with a remit that stands for admission too
 * @param when on which day, as known when
 */
record OverlapFilter(@Nullable String body, @Nullable UUID remit, boolean pending, AsOf when) {}
