package org.asean.coordination.referral.issue;

/**
 * Where an offer to hand over the lead stands.
 *
 * <pre>
 *            accept
 *  PENDING ---------> ACCEPTED
 *    | | |
 *    | | +-- refuse, withdraw --> REFUSED, WITHDRAWN
 *    | +---- (time) ------------> EXPIRED
 *    +------ (end of the lead) -> VOID
 * </pre>
 */
public enum TransferState {
    /** Waits for the other body's word. */
    PENDING,
    /** The other body leads since. */
    ACCEPTED,
    /** The other body said no. */
    REFUSED,
    /** The lead took it back. */
    WITHDRAWN,
    /** The other body said nothing in time. */
    EXPIRED,
    /** The lead that was to be handed over has ended. */
    VOID;

    /** Whether a command or the clock may lead from here to there. */
    public boolean mayBecome(TransferState next) {
        return this == PENDING && next != PENDING;
    }
}
