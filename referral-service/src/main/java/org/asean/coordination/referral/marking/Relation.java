package org.asean.coordination.referral.marking;

/** What a caller is to an issue; it may be several of these at once. */
public enum Relation {
    /** Somebody with a valid token, a partner's observer among them. */
    SIGNED_IN,
    /** Of any sectoral body or member state. */
    BODY_OR_STATE,
    /** Of the body to which the issue is offered, until it answers. */
    OFFERED,
    /** Of the body that led once: of what has happened since it is told no more than any other body. */
    PAST_LEAD,
    /** Of a body that is consulted or kept informed. */
    TOLD,
    /** Of the raiser's body, of the lead or one that supports it, or focal of a state that the issue names. */
    PARTY,
    /** Chair, vice-chair or secretariat. */
    COMMITTEE,
    /** An auditor. */
    AUDITOR,
    /** A person named on the issue. */
    NAMED
}
