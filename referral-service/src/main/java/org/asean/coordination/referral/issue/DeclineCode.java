package org.asean.coordination.referral.issue;

/** Why a body declines an offer. */
public enum DeclineCode {
    /** Not what the body is competent for; it then names who is. */
    NOT_IN_REMIT,
    /** Competent, but not able to. */
    NO_CAPACITY,
    /** A conflict of interest. */
    CONFLICT_OF_INTEREST,
    /** The matter is already in hand as another issue. */
    DUPLICATE,
    /** Cannot be judged from what is there. */
    INSUFFICIENT_INFO,
    /** The reason says it. */
    OTHER
}
