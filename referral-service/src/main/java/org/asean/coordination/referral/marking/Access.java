package org.asean.coordination.referral.marking;

import java.util.Arrays;

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

    /** The one of both that lets read more. */
    public Access wider(Access other) {
        return includes(other) ? this : other;
    }

    /** How many of these let read more. */
    int withheld() {
        return (int) Arrays.stream(values()).filter(more -> !includes(more)).count();
    }
}
