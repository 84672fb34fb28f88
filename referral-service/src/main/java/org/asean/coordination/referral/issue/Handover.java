package org.asean.coordination.referral.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A live referral that has ended to go on as another one: under another body, or on another issue. The end has to be stored before the
 * other one begins, for the database would see two live ones; both have one instant, so there is no gap (I2).
 *
 * @param former the one that ended
 * @param state in which it was, and goes on
 * @param tenure as it was, where the body led
 * @param at the instant at which the one ends and the other begins
 */
public record Handover(
        Referral former, ReferralState state, @Nullable Tenure tenure, Instant at) {}
