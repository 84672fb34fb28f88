package org.asean.coordination.referral.issue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a referral stands. The first four are live; the rest are ended and never entered again: a new try is a new referral.
 *
 * <pre>
 *            accept              start                complete
 *  OFFERED ---------> ACCEPTED ---------> IN_PROGRESS ---------> COMPLETED
 *    | | |               |                 |   ^   |
 *    | | |               |            hold v   | resume
 *    | | |               |               ON_HOLD
 *    | | |               |                 |
 *    | | |               +--- return ------+-----------> RETURNED
 *    | | |               +--- transfer accepted -------> TRANSFERRED
 *    | | +-- decline --> DECLINED
 *    | +--- (time) ----> EXPIRED
 *    +----- any live: recall, reassign --> RECALLED; merge, succession --> SUPERSEDED;
 *                     withdrawal, suspension, dissolution, mandate ended --> CANCELLED
 * </pre>
 */
public enum ReferralState {
    /** Waits for the body's word. */
    OFFERED,
    /** The body leads; work has not begun. */
    ACCEPTED,
    /** The body works on it. */
    IN_PROGRESS,
    /** The body leads and waits for something. */
    ON_HOLD,
    /** The body said no. */
    DECLINED,
    /** The body said nothing in time; counts as a refusal. */
    EXPIRED,
    /** The lead gave it back. */
    RETURNED,
    /** The chair took it back. */
    RECALLED,
    /** Another body took it over. */
    TRANSFERRED,
    /** The lead finished it. */
    COMPLETED,
    /** Another referral took its place by a merge or a succession. */
    SUPERSEDED,
    /** Its ground is gone. */
    CANCELLED;

    /** Those beside which the issue can have no other referral. */
    public static final Set<ReferralState> LIVE =
            Collections.unmodifiableSet(EnumSet.of(OFFERED, ACCEPTED, IN_PROGRESS, ON_HOLD));

    /** Whether a command or the clock may lead from here to there; the guards of the command come on top. */
    public boolean mayBecome(ReferralState next) {
        return switch (this) {
            case OFFERED -> next == ACCEPTED || next == DECLINED || next == EXPIRED || next.endsAnyLive();
            case ACCEPTED -> next == IN_PROGRESS || next.endsATenure() || next.endsAnyLive();
            case IN_PROGRESS -> next == ON_HOLD || next == COMPLETED || next.endsATenure() || next.endsAnyLive();
            case ON_HOLD -> next == IN_PROGRESS || next.endsATenure() || next.endsAnyLive();
            case DECLINED, EXPIRED, RETURNED, RECALLED, TRANSFERRED, COMPLETED, SUPERSEDED, CANCELLED -> false;
        };
    }

    /** Whether the issue can hold no other referral beside this one. */
    public boolean isLive() {
        return LIVE.contains(this);
    }

    /** Whether the body leads the issue. */
    public boolean isLead() {
        return this == ACCEPTED || this == IN_PROGRESS || this == ON_HOLD;
    }

    /** Whether the body has refused or given back: it is offered the issue again only with a reason. */
    public boolean isRefusal() {
        return this == DECLINED || this == EXPIRED || this == RETURNED;
    }

    private boolean endsATenure() {
        return this == RETURNED || this == TRANSFERRED;
    }

    private boolean endsAnyLive() {
        return this == RECALLED || this == SUPERSEDED || this == CANCELLED;
    }
}
