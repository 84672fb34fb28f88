package org.asean.coordination.referral.issue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where an issue stands. "Assigned" is not here: it is the view that a referral is live, which needs {@link #READY}.
 *
 * <pre>
 *              take              classify             complete, resolve        close, 14 d
 *  RECEIVED ---------> IN_TRIAGE ---------> READY ------------------> RESOLVED -------------> CLOSED
 *      |                  |  ^                |  |                        |                     |
 *      |                  |  | detach         |  | split                  |      reopen         |
 *      |                  |  |                |  +-----> UMBRELLA --+     +-------> READY <-----+
 *      +------------------+--|----------------+        (all         |     |
 *      |                     |                |      children ended)+-----|-----> CLOSED
 *      +--> OUT_OF_SCOPE, WITHDRAWN ----------|---------- reopen ---------+
 *      +--> MERGED --------> IN_TRIAGE
 * </pre>
 */
public enum IssueState {
    /** Raised; nobody has looked at it. */
    RECEIVED,
    /** Taken by somebody of the committee, who is shown. */
    IN_TRIAGE,
    /** Classified: it may be offered. */
    READY,
    /** Split into children that are led each by its own body. */
    UMBRELLA,
    /** Done, by its lead's completion or by the chair's word. */
    RESOLVED,
    /** Over. */
    CLOSED,
    /** Not the committee's. */
    OUT_OF_SCOPE,
    /** Taken back by its raiser. */
    WITHDRAWN,
    /** Part of another issue, which is led in its stead. */
    MERGED;

    /** Those in which nobody owes a next step for the issue itself: of a merged one, the other one's lead does. */
    public static final Set<IssueState> OVER =
            Collections.unmodifiableSet(EnumSet.of(CLOSED, OUT_OF_SCOPE, WITHDRAWN, MERGED));

    /** Whether somebody owes a next step for it. */
    public boolean isOpen() {
        return !OVER.contains(this);
    }

    /** Whether a command may lead from here to there; the guards of the command come on top. */
    public boolean mayBecome(IssueState next) {
        return switch (this) {
            case RECEIVED -> next == IN_TRIAGE || next == OUT_OF_SCOPE || next == WITHDRAWN || next == MERGED;
            case IN_TRIAGE -> next == READY || next == OUT_OF_SCOPE || next == WITHDRAWN || next == MERGED;
            case READY ->
                next == RESOLVED || next == UMBRELLA || next == OUT_OF_SCOPE || next == WITHDRAWN || next == MERGED;
            case UMBRELLA -> next == CLOSED;
            case RESOLVED -> next == CLOSED || next == READY;
            case CLOSED, OUT_OF_SCOPE, WITHDRAWN -> next == READY;
            case MERGED -> next == IN_TRIAGE;
        };
    }

    /** Whether something is still to be done about it, here and not as a part of another one. */
    public boolean isUnderWay() {
        return switch (this) {
            case RECEIVED, IN_TRIAGE, READY, UMBRELLA -> true;
            case RESOLVED, CLOSED, OUT_OF_SCOPE, WITHDRAWN, MERGED -> false;
        };
    }
}
