package org.asean.coordination.referral.issue;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a body has to answer an offer. A question to the raiser stops it, once, until the answer is there or is due.
 *
 * @param ackBy until when the body may answer
 * @param askedAt when the body stopped it with a question; null where it never did
 * @param standsUntil while it stands still: when it goes on by itself
 */
@Embeddable
public record AnswerClock(
        Instant ackBy, @Nullable Instant askedAt, @Nullable Instant standsUntil) {

    static AnswerClock until(Instant ackBy) {
        return new AnswerClock(ackBy, null, null);
    }

    boolean wasNeverStopped() {
        return askedAt == null;
    }

    AnswerClock stopped(Instant at, Duration atMost) {
        return new AnswerClock(ackBy.plus(atMost), at, at.plus(atMost));
    }

    boolean standsStillAt(Instant now) {
        return standsUntil != null && now.isBefore(standsUntil);
    }

    boolean hasGoneOnAt(Instant now) {
        return standsUntil != null && !now.isBefore(standsUntil);
    }

    /** What was not used of the time that it stood still is taken off again: as much is left as was left when it stopped. */
    AnswerClock restarted(Instant at) {
        return standsUntil == null
                ? this
                : new AnswerClock(ackBy.minus(Duration.between(at, standsUntil)), askedAt, null);
    }

    /** Nobody waits for it any more, or it has gone on by itself. */
    AnswerClock moving() {
        return new AnswerClock(ackBy, askedAt, null);
    }
}
