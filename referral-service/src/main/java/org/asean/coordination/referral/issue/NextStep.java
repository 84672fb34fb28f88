package org.asean.coordination.referral.issue;

import java.time.Instant;

/**
 * Who owes what, by when.
 *
 * @param what is to be done
 * @param holder {@link #CHAIR}, {@link #RAISER}, or the code of a body
 * @param due by when
 */
public record NextStep(StepKind what, String holder, Instant due) {

    /** Whoever presides: the chair, or whoever decides in its stead. */
    public static final String CHAIR = "CHAIR";

    /** The body or state that raised the issue. */
    public static final String RAISER = "RAISER";

    /** Whether it is late. */
    public boolean isOverdueAt(Instant now) {
        return now.isAfter(due);
    }
}
