package org.asean.coordination.referral.marking;

import java.util.Arrays;
import org.asean.coordination.kit.precondition.ItemTag;

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

    /**
     * The entity tag of an item as it is shown to this reader: one that is shown less has another representation, and the
     * copy of the one never passes for the other's.
     */
    public ItemTag tagOf(ItemTag item) {
        int withheld =
                (int) Arrays.stream(values()).filter(more -> !includes(more)).count();
        return new ItemTag(item.epoch(), item.revision(), item.derived() * values().length + withheld);
    }
}
