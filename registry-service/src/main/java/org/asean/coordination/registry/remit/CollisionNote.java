package org.asean.coordination.registry.remit;

import java.time.Instant;

/**
 * What the chair said to the collisions of a remit.
 *
 * @param note the words
 * @param at when
 */
record CollisionNote(String note, Instant at) {}
