package org.asean.coordination.referral.issue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next step as the last act left it, and what the clock makes of it by itself: stored, so that who owes what is found by an index
 * and without waiting for anybody to record what time has done.
 *
 * @param nextStep what is to be done
 * @param nextHolder by whom
 * @param nextDue by when
 * @param turnsAt from when on it is another step; null where time alone changes nothing
 * @param thenStep what is to be done then; null where nothing is
 * @param thenHolder by whom
 * @param thenDue by when
 */
@Embeddable
public record Agenda(
        @Enumerated(EnumType.STRING) StepKind nextStep,
        String nextHolder,
        Instant nextDue,
        @Nullable Instant turnsAt,
        @Enumerated(EnumType.STRING) @Nullable StepKind thenStep,
        @Nullable String thenHolder,
        @Nullable Instant thenDue) {

    /** A step that time alone does not change. */
    public static Agenda of(NextStep step) {
        return new Agenda(step.what(), step.holder(), step.due(), null, null, null, null);
    }

    /** The same step until an instant, and another one, or none, from then on. */
    public Agenda turning(Instant at, @Nullable NextStep then) {
        return then == null
                ? new Agenda(nextStep, nextHolder, nextDue, at, null, null, null)
                : new Agenda(nextStep, nextHolder, nextDue, at, then.what(), then.holder(), then.due());
    }

    /** Who owes what at the instant. */
    public Optional<NextStep> at(Instant now) {
        if (turnsAt == null || now.isBefore(turnsAt)) {
            return Optional.of(new NextStep(nextStep, nextHolder, nextDue));
        }
        return thenStep == null || thenHolder == null || thenDue == null
                ? Optional.empty()
                : Optional.of(new NextStep(thenStep, thenHolder, thenDue));
    }
}
