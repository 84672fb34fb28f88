package org.asean.coordination.referral.issue;

/**
 * What a lead says when it has finished.
 *
 * @param outcome what came of it
 * @param report in words
 */
public record Completion(Outcome outcome, String report) {

    /** What came of an issue. */
    public enum Outcome {
        /** What was asked for is done. */
        RESOLVED,
        /** Some of it is; the report says which. */
        PARTLY_RESOLVED,
        /** Nothing more can be done by this body; the report says why. */
        NOT_RESOLVED
    }
}
