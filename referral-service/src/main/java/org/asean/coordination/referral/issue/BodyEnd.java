package org.asean.coordination.referral.issue;

/** Why a referral ends with its body; the name is the referral's end code. */
public enum BodyEnd {
    /** For a while. */
    BODY_SUSPENDED("The registry has suspended the body."),
    /** For good. */
    BODY_DISSOLVED("The registry has dissolved the body."),
    /** Another body took its place; without a referral of its own where the registry does not say which. */
    BODY_SUCCEEDED("Another body took the body's place.");

    private final String reason;

    BodyEnd(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
