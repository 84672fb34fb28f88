package org.asean.coordination.referral.nextstep;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.issue.Agenda;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.NextStep;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.ReferralState;
import org.asean.coordination.referral.issue.StepKind;
import org.asean.coordination.referral.issue.Tenure;
import org.asean.coordination.referral.issue.TransferOffer;

import static org.asean.coordination.referral.nextstep.NextSteps.chair;

/** The next step of an issue that a body holds: of several that are owed, the one that is due first. */
@Singleton
class HeldSteps {

    private static final Comparator<NextStep> FIRST_DUE = Comparator.comparing(NextStep::due);

    private final Limits limits;

    HeldSteps(Limits limits) {
        this.limits = limits;
    }

    Agenda of(Issue issue, Referral live) {
        Optional<TransferOffer> transfer = issue.leadership().pendingTransfer();
        NextStep own = own(live, live.state());
        Optional<NextStep> consent = issue.withdrawalRequest()
                .map(request ->
                        chair(StepKind.CONSENT_TO_WITHDRAWAL, request.askedAt().plus(toOffer(issue))));
        NextStep withoutTransfer = first(own, consent, Optional.empty());
        Agenda agenda = Agenda.of(first(own, consent, transfer.map(pending -> answer(pending, issue))));
        return Stream.of(
                        turn(live, consent),
                        lapse(live, issue),
                        transfer.map(pending -> new Turning(after(pending.answerBy()), withoutTransfer)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Turning::at))
                .map(turning -> agenda.turning(turning.at(), turning.then()))
                .orElse(agenda);
    }

    private static NextStep first(NextStep own, Optional<NextStep> consent, Optional<NextStep> transfer) {
        return Stream.of(Optional.of(own), consent, transfer)
                .flatMap(Optional::stream)
                .min(FIRST_DUE)
                .orElse(own);
    }

    /** What the body itself owes that holds the issue, or the raiser while its clock stands still for an answer. */
    private NextStep own(Referral live, ReferralState state) {
        return live.standsUntil()
                .map(answerBy -> new NextStep(StepKind.ANSWER_QUESTION, raiser(live.issue()), answerBy))
                .orElseGet(() -> ofBody(live, state));
    }

    /** For the committee's own issues whoever presides sees to the answer. */
    private static String raiser(Issue issue) {
        return issue.raiser().isCommittee() ? NextStep.CHAIR : NextStep.RAISER;
    }

    private NextStep ofBody(Referral live, ReferralState state) {
        Instant due = live.tenure()
                .map(tenure -> state == ReferralState.ON_HOLD && tenure.pause() != null
                        ? tenure.pause().until()
                        : lastSign(tenure).plus(state == ReferralState.ACCEPTED ? toStart(live) : toReport(live)))
                .orElse(live.ackBy());
        return new NextStep(step(state), live.body(), due);
    }

    private static StepKind step(ReferralState state) {
        return switch (state) {
            case ACCEPTED -> StepKind.START;
            case IN_PROGRESS -> StepKind.REPORT;
            case ON_HOLD -> StepKind.RESUME;
            default -> StepKind.ANSWER_OFFER;
        };
    }

    private static Instant lastSign(Tenure tenure) {
        return Stream.of(
                        Optional.of(tenure.acceptedAt()),
                        Optional.ofNullable(tenure.startedAt()),
                        Optional.ofNullable(tenure.reportedAt()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(tenure.acceptedAt());
    }

    private NextStep answer(TransferOffer pending, Issue issue) {
        if (!pending.awaitsConsent()) {
            return new NextStep(StepKind.ANSWER_TRANSFER, pending.body(), pending.answerBy());
        }
        Instant due = pending.offeredAt().plus(toOffer(issue));
        return chair(StepKind.CONSENT_TO_TRANSFER, due.isBefore(pending.answerBy()) ? due : pending.answerBy());
    }

    /** A clock that goes on runs for the body; an offer that nobody answers is the chair's again; a pause that is over is work. */
    private Optional<Turning> turn(Referral live, Optional<NextStep> consent) {
        if (live.standsUntil().isPresent()) {
            return live.standsUntil().map(goesOn -> new Turning(goesOn, ofBody(live, live.state())));
        }
        if (live.state() == ReferralState.OFFERED) {
            return Optional.of(new Turning(after(live.ackBy()), offerAgain(live.ackBy(), live.issue())));
        }
        return live.tenure().map(Tenure::pause).map(pause -> {
            NextStep report =
                    new NextStep(StepKind.REPORT, live.body(), pause.until().plus(toReport(live)));
            return new Turning(pause.until(), first(report, consent, Optional.empty()));
        });
    }

    private Optional<Turning> lapse(Referral live, Issue issue) {
        return live.lapsesAt().map(end -> new Turning(end, offerAgain(end, issue)));
    }

    private NextStep offerAgain(Instant ended, Issue issue) {
        return chair(StepKind.OFFER_AGAIN, ended.plus(toOffer(issue)));
    }

    /** The last instant is still in time. */
    private static Instant after(Instant last) {
        return last.plus(1, ChronoUnit.MICROS);
    }

    private Duration toOffer(Issue issue) {
        return limits.toOffer(issue.matter().severity());
    }

    private Duration toStart(Referral live) {
        return limits.toAcknowledge(live.issue().matter().severity());
    }

    private Duration toReport(Referral live) {
        return limits.toReport(live.issue().matter().severity());
    }

    /** What the clock makes of it. */
    private record Turning(Instant at, NextStep then) {}
}
