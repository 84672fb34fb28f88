package org.asean.coordination.referral.issue;

import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.SUGGESTED_BODY_REQUIRED;

/**
 * A body's no.
 *
 * @param code why
 * @param reason in words
 * @param suggestedBody whose it is; always there for NOT_IN_REMIT, so that the next offer has a lead to go by
 */
public record Refusal(
        DeclineCode code, String reason, @Nullable String suggestedBody) {

    /**
     * Checks that the refusal says what the next offer needs.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code suggested-body-required}
     */
    public Refusal {
        if (code == DeclineCode.NOT_IN_REMIT && suggestedBody == null) {
            throw SUGGESTED_BODY_REQUIRED.because("NOT_IN_REMIT says in suggestedBody whose it is.");
        }
    }
}
