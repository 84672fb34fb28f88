package org.asean.coordination.referral.issue;

import java.time.Instant;

/**
 * A referral that has ended because another body took the place of its own, to be carried on under that one.
 *
 * @param former the one that ended
 * @param successor code of the body that carries on
 * @param state in which it was, and goes on
 * @param at the instant at which the one ends and the other begins
 */
public record Succession(Referral former, String successor, ReferralState state, Instant at) {}
