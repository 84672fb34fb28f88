package org.asean.coordination.registry.body;

import java.util.List;

/**
 * The life of a body.
 *
 * <pre>
 *   PENDING ──► ACTIVE ◄──► SUSPENDED
 *      │           ├──────► SUCCEEDED
 *      │           └──────► DISSOLVED
 *      └──► REFUSED
 * </pre>
 */
public enum BodyState {
    /** Registered by the secretariat, not yet validated by the chair. */
    PENDING,
    /** Counts: it may register remits and be offered issues. */
    ACTIVE,
    /** Not validated; for good. */
    REFUSED,
    /** For a while not offered anything. */
    SUSPENDED,
    /** Another body has taken its place; its code keeps resolving. */
    SUCCEEDED,
    /** Ended without a successor. */
    DISSOLVED;

    /** A registration that only claims something so far, or never will: it takes nothing from anybody. */
    static final List<BodyState> CLAIMING = List.of(PENDING, REFUSED);

    /** Whether its life is over, so that it has no future to speak of. */
    public boolean isOver() {
        return switch (this) {
            case PENDING, ACTIVE, SUSPENDED -> false;
            case REFUSED, SUCCEEDED, DISSOLVED -> true;
        };
    }

    /** The whole table of steps. */
    boolean mayBecome(BodyState next) {
        return switch (this) {
            case PENDING -> next == ACTIVE || next == REFUSED;
            case ACTIVE -> next == SUSPENDED || next == SUCCEEDED || next == DISSOLVED;
            case SUSPENDED -> next == ACTIVE;
            case REFUSED, SUCCEEDED, DISSOLVED -> false;
        };
    }
}
