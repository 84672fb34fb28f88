package org.asean.coordination.referral.issue;

/** What time does to an issue by itself. It is shown by every read at once, and recorded by the next command or the sweeper. */
public enum Passage {
    /** The time to answer an offer is over. */
    OFFER_EXPIRED,
    /** The answer to a question was due, and the time to answer the offer goes on without it. */
    CLOCK_WENT_ON,
    /** The mandate under which a committee holds the issue has ended. */
    MANDATE_ENDED,
    /** A lead on hold goes on. */
    HOLD_ENDED,
    /** The time to answer a transfer offer is over. */
    TRANSFER_EXPIRED,
    /** A resolved issue that nobody reopened is closed. */
    ISSUE_CLOSED
}
