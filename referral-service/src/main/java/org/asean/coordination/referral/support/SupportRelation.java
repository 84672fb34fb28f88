package org.asean.coordination.referral.support;

/** What a body is to an issue by a support that is open: so much of the marking table follows from it. */
public enum SupportRelation {
    /** Asked, and has not answered: it sees what it needs to answer. */
    ASKED,
    /** Helps. */
    SUPPORTING,
    /** Is asked for its view. */
    CONSULTED,
    /** Is told. */
    INFORMED;

    static SupportRelation of(SupportRole role, SupportState state) {
        if (state == SupportState.REQUESTED) {
            return ASKED;
        }
        return switch (role) {
            case SUPPORT -> SUPPORTING;
            case CONSULT -> CONSULTED;
            case INFORM -> INFORMED;
        };
    }
}
