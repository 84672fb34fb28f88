package org.asean.coordination.referral.nextstep;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.issue.Agenda;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.NextStep;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.StepKind;

/**
 * Who owes the next step of every open issue, and by when (I24): found from its state, its referral and the limits. The parts of an
 * umbrella have steps of their own; the chair sees to them, and is late with that when nothing has happened to it as long as a lead may
 * take to report.
 */
@Singleton
public class NextSteps {

    private final Limits limits;
    private final HeldSteps held;

    NextSteps(Limits limits, HeldSteps held) {
        this.limits = limits;
        this.held = held;
    }

    /** The next step as the issue's last act leaves it; none once it is over. */
    public Optional<Agenda> of(Issue issue) {
        return Optional.ofNullable(
                switch (issue.state()) {
                    case RECEIVED -> chairs(issue, StepKind.TAKE);
                    case IN_TRIAGE -> chairs(issue, StepKind.CLASSIFY);
                    case READY ->
                        issue.live().map(live -> held.of(issue, live)).orElseGet(() -> chairs(issue, vacant(issue)));
                    case UMBRELLA ->
                        Agenda.of(chair(
                                StepKind.SEE_TO_PARTS,
                                issue.changedAt()
                                        .plus(limits.toReport(issue.matter().severity()))));
                    case RESOLVED -> closing(issue);
                    case CLOSED, OUT_OF_SCOPE, WITHDRAWN, MERGED -> null;
                });
    }

    /** The committee's time to offer runs from when the issue came to it. */
    private Agenda chairs(Issue issue, StepKind step) {
        return Agenda.of(chair(
                step, waitingSince(issue).plus(limits.toOffer(issue.matter().severity()))));
    }

    private static StepKind vacant(Issue issue) {
        return lastEnd(issue).isPresent() ? StepKind.OFFER_AGAIN : StepKind.OFFER;
    }

    /** It came when it was raised; or anew, when it was reopened or detached, for which there was a reason, or when a hold ended. */
    private static Instant waitingSince(Issue issue) {
        Instant came = issue.standing().reason() == null
                ? issue.raisedAt()
                : issue.standing().since();
        return lastEnd(issue).filter(end -> end.isAfter(came)).orElse(came);
    }

    private static Optional<Instant> lastEnd(Issue issue) {
        return issue.epoch() == 0
                ? Optional.empty()
                : issue.referrals().stream()
                        .map(Referral::ending)
                        .flatMap(Optional::stream)
                        .map(ending -> ending.at())
                        .max(Instant::compareTo);
    }

    /** It closes by itself. */
    private static Agenda closing(Issue issue) {
        Instant end = Objects.requireNonNull(issue.standing().closesAt(), "A resolved issue closes.");
        return Agenda.of(chair(StepKind.CLOSE, end)).turning(end, null);
    }

    static NextStep chair(StepKind step, Instant due) {
        return new NextStep(step, NextStep.CHAIR, due);
    }
}
