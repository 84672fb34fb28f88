package org.asean.coordination.referral.support;

/** What a body is beside the one that leads. */
public enum SupportRole {
    /** It helps with the work. */
    SUPPORT,
    /** It is asked for its view. */
    CONSULT,
    /** It is told, and owes nothing. */
    INFORM;

    /** Where it begins: of a body that is only told no answer is awaited. */
    SupportState first() {
        return this == INFORM ? SupportState.ACCEPTED : SupportState.REQUESTED;
    }
}
