package org.asean.coordination.referral.marking;

/** How much of an issue a caller may read; each includes the ones before it. */
public enum Access {
    /** Not even that it exists: 404. */
    NONE,
    /** What is needed not to duplicate: reference, topic, function, states, lead, dates. */
    REFERENCE,
    /** That, and what a body needs to answer an offer: title, severity, marking, deadline, why it was chosen. */
    PREVIEW,
    /** Everything. */
    FULL;

    /** Whether this lets read what that lets read. */
    public boolean includes(Access other) {
        return compareTo(other) >= 0;
    }
}
