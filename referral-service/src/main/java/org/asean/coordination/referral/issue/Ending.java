package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * How a referral ended.
 *
 * @param at the instant at which the hold ended
 * @param by subject of the token; null when the clock did
 * @param code the decline code, the outcome, or the cause of an effect
 * @param reason in words
 * @param note the hand-back note of a return, the report of a completion
 * @param suggestedBody whose it is, as the refusing body says
 */
@Embeddable
public record Ending(
        @Column(name = "ended_at") Instant at,
        @Column(name = "ended_by") @Nullable String by,
        @Column(name = "end_code") @Nullable String code,
        @Column(name = "end_reason") @Nullable String reason,
        @Column(name = "end_note") @Nullable String note,
        @Nullable String suggestedBody) {

    static Ending byClock(Instant at, @Nullable EndCause cause) {
        return new Ending(
                at, null, cause == null ? null : cause.name(), cause == null ? null : cause.reason(), null, null);
    }

    static Ending refused(Refusal refusal, Caller caller, Instant at) {
        return new Ending(at, caller.subject(), refusal.code().name(), refusal.reason(), null, refusal.suggestedBody());
    }

    static Ending because(String reason, Caller caller, Instant at) {
        return new Ending(at, caller.subject(), null, reason, null, null);
    }

    static Ending returned(GivenBack back, Caller caller, Instant at) {
        return new Ending(at, caller.subject(), null, back.reason(), back.note(), null);
    }

    static Ending completed(Completion completion, Caller caller, Instant at) {
        return new Ending(at, caller.subject(), completion.outcome().name(), null, completion.report(), null);
    }

    static Ending effectOf(EndCause cause, Caller caller, Instant at) {
        return new Ending(at, caller.subject(), cause.name(), cause.reason(), null, null);
    }
}
