package org.asean.coordination.referral.issue;

/** What is to be done next with an issue. */
public enum StepKind {
    /** Take it into triage. */
    TAKE,
    /** Say what it is about. */
    CLASSIFY,
    /** Offer it to a body for the first time. */
    OFFER,
    /** Offer it anew: it was refused, given back or taken back, or the body's ground is gone. */
    OFFER_AGAIN,
    /** Accept the offer or decline it. */
    ANSWER_OFFER,
    /** Answer the question of the body that is offered the issue; its clock stands still for it. */
    ANSWER_QUESTION,
    /** Begin to work. */
    START,
    /** Say how it goes, or finish. */
    REPORT,
    /** Go on after the pause. */
    RESUME,
    /** Consent to taking the issue back, or do not. */
    CONSENT_TO_WITHDRAWAL,
    /** Consent to a transfer that routing did not answer with; without consent it expires. */
    CONSENT_TO_TRANSFER,
    /** Take the lead over, or refuse it. */
    ANSWER_TRANSFER,
    /** See to it that the parts come to their end; each of them has a next step of its own. */
    SEE_TO_PARTS,
    /** Close it, or let the clock do so. */
    CLOSE
}
