package org.asean.coordination.referral.issue;

/** What a referral ended of, where no command on it did; the name is the referral's end code. */
public enum EndCause {
    /** For a while. */
    BODY_SUSPENDED("The registry has suspended the body."),
    /** For good. */
    BODY_DISSOLVED("The registry has dissolved the body."),
    /** Another body took its place; without a referral of its own where the registry does not say which. */
    BODY_SUCCEEDED("Another body took the body's place."),
    /** The mandate under which a committee held it is over. */
    MANDATE_ENDED("The committee's mandate ended."),
    /** Its raiser took the issue back. */
    ISSUE_WITHDRAWN("The issue was withdrawn."),
    /** The issue is part of another one now. */
    ISSUE_MERGED("The issue was merged into another one."),
    /** The issue is led in parts now. */
    ISSUE_SPLIT("The issue was split.");

    private final String reason;

    EndCause(String reason) {
        this.reason = reason;
    }

    /** In words. */
    public String reason() {
        return reason;
    }
}
