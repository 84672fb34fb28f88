package org.asean.coordination.referral.issue;

/** Why a referral is this body's. */
public enum Basis {
    /** Routing answered with it. */
    ROUTED,
    /** The chair chose it, with a reason. */
    OVERRIDE,
    /** It led the issue before that was reopened. */
    FORMER_LEAD,
    /** It took the place of the body before, and that body's referral with it. */
    SUCCESSION,
    /** It took the lead over from another body, by its own acceptance. */
    TRANSFER,
    /** It led an issue that was merged into this one. */
    MERGE,
    /** It led the issue that this one was split from. */
    SPLIT
}
