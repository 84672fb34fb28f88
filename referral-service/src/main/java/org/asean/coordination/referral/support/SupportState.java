package org.asean.coordination.referral.support;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the support of a body stands; one that is only informed begins ACCEPTED.
 *
 * <pre>
 *             accept              contribute                close
 *  REQUESTED --------> ACCEPTED ------------> CONTRIBUTED --------> CLOSED
 *    |  |                 |                                           ^
 *    |  |                 +------------------- close -----------------+
 *    |  +-- decline --> DECLINED
 *    +---- withdraw --> WITHDRAWN
 * </pre>
 */
public enum SupportState {
    /** Waits for the body's answer. */
    REQUESTED,
    /** The body helps, or is informed. */
    ACCEPTED,
    /** The body has said what it has to say. */
    CONTRIBUTED,
    /** It is over. */
    CLOSED,
    /** The body said no. */
    DECLINED,
    /** Whoever asked took it back before the body had answered. */
    WITHDRAWN;

    /** Those in which the body has a part in the issue, or is asked to. */
    public static final Set<SupportState> OPEN =
            Collections.unmodifiableSet(EnumSet.of(REQUESTED, ACCEPTED, CONTRIBUTED));

    /** Whether a command may lead from here to there; the guards of the command come on top. */
    public boolean mayBecome(SupportState next) {
        return switch (this) {
            case REQUESTED -> next == ACCEPTED || next == DECLINED || next == WITHDRAWN;
            case ACCEPTED -> next == CONTRIBUTED || next == CLOSED;
            case CONTRIBUTED -> next == CLOSED;
            case CLOSED, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whether the body has a part in the issue, or is asked to. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
