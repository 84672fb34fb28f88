package org.asean.coordination.registry.body;

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
