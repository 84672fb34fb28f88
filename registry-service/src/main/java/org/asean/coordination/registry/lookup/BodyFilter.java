package org.asean.coordination.registry.lookup;

import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.body.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies are asked for; null asks for all.
 *
 * @param sought how they may be called, typing errors included
 * @param pillar under which they stand
 * @param tier at which they meet
 * @param state in which they are, or were on the day asked about
 */
record BodyFilter(
        @Nullable String sought,
        @Nullable Pillar pillar,
        @Nullable Tier tier,
        @Nullable BodyState state) {}
