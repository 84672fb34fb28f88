package org.asean.coordination.referral.nextstep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.DomainException;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.referral.TestLimits;
import org.asean.coordination.referral.issue.Basis;
import org.asean.coordination.referral.issue.Completion;
import org.asean.coordination.referral.issue.DeclineCode;
import org.asean.coordination.referral.issue.GivenBack;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.Matter;
import org.asean.coordination.referral.issue.NextStep;
import org.asean.coordination.referral.issue.Offer;
import org.asean.coordination.referral.issue.Pause;
import org.asean.coordination.referral.issue.Raiser;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.ReferralState;
import org.asean.coordination.referral.issue.Refusal;
import org.asean.coordination.referral.issue.RegistryPosition;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.issue.Severity;
import org.asean.coordination.referral.marking.Marking;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done to an issue, and however much time goes by, somebody owes the next step by some time, while it is open (I24). */
class NextStepsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Caller ANYBODY = Caller.effectOf("test");
    private static final Classification CLASSIFICATION =
            new Classification(new Topic("cyber.cii.finance"), Function.OPERATIONAL, Set.of("SG"));
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final AtomicInteger WITHOUT = new AtomicInteger();

    private final NextSteps steps = new NextSteps(TestLimits.unconfigured(), new HeldSteps(TestLimits.unconfigured()));

    /** Something that is done some time after what was done before. */
    record Act(What what, Duration after) {}

    /** What can be done to an issue. */
    enum What {
        TAKE,
        CLASSIFY,
        OFFER,
        OFFER_UNDER_A_MANDATE,
        ASK,
        ANSWER,
        ACCEPT,
        DECLINE,
        START,
        HOLD,
        RESUME,
        REPORT,
        RETURN,
        RECALL,
        OFFER_TRANSFER,
        OFFER_TRANSFER_THAT_NEEDS_CONSENT,
        CONSENT,
        ACCEPT_TRANSFER,
        COMPLETE,
        ASK_FOR_WITHDRAWAL,
        RESOLVE,
        CLOSE,
        REOPEN,
        PUT_ASIDE,
        SPLIT
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<What> mostly = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.of(What.class)),
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.of(What.TAKE, What.CLASSIFY, What.OFFER, What.ACCEPT, What.START)));
        Arbitrary<Duration> after = Arbitraries.integers().between(0, 24 * 20).map(Duration::ofHours);
        return Combinators.combine(mostly, after)
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 500)
    void an_open_issue_has_a_holder_of_its_next_step_and_a_due_time(
            @ForAll("acts") List<Act> acts, @ForAll Severity severity) {
        Issue issue = raised(severity);
        Instant now = BEGIN;
        issue.expect(steps.of(issue));
        for (Act act : acts) {
            now = now.plus(act.after());
            check(issue, now);
            if (!issue.settle(now).isEmpty()) {
                issue.expect(steps.of(issue));
                check(issue, now);
            }
            attempt(issue, act.what(), now);
            issue.expect(steps.of(issue));
            check(issue, now);
        }
    }

    /** What the clock has done to it is so also where nobody has recorded it. */
    private static void check(Issue issue, Instant now) {
        Optional<NextStep> next = issue.nextStep(now);
        boolean open = issue.stateAt(now).isOpen();
        ASKED.incrementAndGet();
        if (open != next.isPresent()) {
            WITHOUT.incrementAndGet();
        }
        assertThat(next.isPresent()).as("%s at %s", issue.state(), now).isEqualTo(open);
        next.filter(step -> !step.holder().equals(NextStep.CHAIR))
                .ifPresent(step -> assertThat(issue.state()).isEqualTo(IssueState.READY));
        issue.live()
                .filter(live -> live.stateAt(now) == ReferralState.OFFERED)
                .ifPresent(offer -> assertThat(next.orElseThrow().holder()).isIn(answering(offer, issue, now)));
    }

    /** Where the raiser asked to take the issue back while a body led it, the chair's consent may be due before the answer. */
    private static List<String> answering(Referral offer, Issue issue, Instant now) {
        String answering = offer.standsUntil().filter(now::isBefore).isPresent() ? NextStep.RAISER : offer.body();
        return issue.withdrawalRequest().isPresent() ? List.of(answering, NextStep.CHAIR) : List.of(answering);
    }

    private void attempt(Issue issue, What what, Instant now) {
        try {
            attemptOrRefuse(issue, what, now);
        } catch (DomainException refused) {
            assertThat(refused.code()).isNotNull();
        }
    }

    private void attemptOrRefuse(Issue issue, What what, Instant now) {
        Optional<Referral> live = issue.live();
        switch (what) {
            case TAKE -> issue.take(ANYBODY, now);
            case CLASSIFY -> issue.classify(CLASSIFICATION, now);
            case OFFER -> issue.leadership().offer(UUID.randomUUID(), offer("AFCDM", null), ANYBODY, "chair", now);
            case OFFER_UNDER_A_MANDATE ->
                issue.leadership()
                        .offer(
                                UUID.randomUUID(),
                                offer("CYBER-CC", now.plus(Duration.ofDays(9))),
                                ANYBODY,
                                "chair",
                                now);
            case ASK -> live.ifPresent(it -> it.stopClock(Duration.ofDays(1), now));
            case ANSWER -> live.ifPresent(it -> it.restartClock(now));
            case ACCEPT -> live.ifPresent(it -> it.accept(ANYBODY, now));
            case DECLINE ->
                live.ifPresent(
                        it -> it.decline(new Refusal(DeclineCode.NO_CAPACITY, "No people.", null), ANYBODY, now));
            case START -> live.ifPresent(it -> it.start(now));
            case HOLD -> live.ifPresent(it -> it.hold(new Pause("Waiting.", now.plus(Duration.ofDays(4))), now));
            case RESUME -> live.ifPresent(it -> it.resume(now));
            case REPORT -> live.ifPresent(it -> it.report(now));
            case RETURN -> live.ifPresent(it -> it.giveBack(new GivenBack("Too much.", "Ask."), ANYBODY, now));
            case RECALL -> live.ifPresent(it -> it.recall("Enough.", ANYBODY, now));
            case OFFER_TRANSFER -> live.ifPresent(it -> offerTransfer(issue, it, Basis.ROUTED, now));
            case OFFER_TRANSFER_THAT_NEEDS_CONSENT ->
                live.ifPresent(it -> offerTransfer(issue, it, Basis.OVERRIDE, now));
            case CONSENT -> issue.leadership().pendingTransfer().ifPresent(it -> it.consent(ANYBODY, now));
            case ACCEPT_TRANSFER ->
                issue.leadership().pendingTransfer().ifPresent(it -> {
                    issue.leadership().acceptTransfer(it, ANYBODY, now);
                    issue.leadership().takeOver(UUID.randomUUID(), it, ANYBODY);
                });
            case COMPLETE ->
                live.ifPresent(it -> {
                    it.complete(new Completion(Completion.Outcome.RESOLVED, "Done."), ANYBODY, now);
                    issue.resolve("Done.", TestLimits.unconfigured().keptOpen(), now);
                });
            case ASK_FOR_WITHDRAWAL -> issue.lead().ifPresent(it -> issue.askForWithdrawal("No need.", now));
            case RESOLVE -> issue.resolve("Done.", TestLimits.unconfigured().keptOpen(), now);
            case CLOSE -> issue.close(now);
            case REOPEN -> issue.reopen("Not done.", null, now);
            case PUT_ASIDE -> issue.putAside("Not ours.", now);
            case SPLIT -> issue.split("Two matters.", now);
        }
    }

    private static void offerTransfer(Issue issue, Referral lead, Basis basis, Instant now) {
        if (issue.leadership().pendingTransfer().isEmpty()) {
            Offer offer = new Offer("STOM", basis, "Theirs.", routing(), known(), Duration.ofDays(1), null);
            issue.leadership()
                    .offerTransfer(UUID.randomUUID(), lead, offer, new GivenBack("Theirs.", "Ask."), ANYBODY, now);
        }
    }

    private static Offer offer(String body, @org.jspecify.annotations.Nullable Instant lapsesAt) {
        return new Offer(body, Basis.ROUTED, null, routing(), known(), Duration.ofDays(3), lapsesAt);
    }

    private static RoutingAnswer routing() {
        return new RoutingAnswer(Route.Outcome.LEAD, "AFCDM", Set.of(), List.of(), List.of(), "1", "1", "1");
    }

    private static RegistryPosition known() {
        return new RegistryPosition(UUID.randomUUID(), 1);
    }

    private static Issue raised(Severity severity) {
        Matter matter =
                new Matter("Title", "Summary", null, null, List.of(), severity, Marking.GREEN, List.of(), List.of());
        return Issue.raise(
                IssueRef.of(2026, 1), matter, new Raiser(Raiser.Kind.BODY, "ANSAC", "somebody"), null, BEGIN);
    }

    @AfterContainer
    static void write_it_down() {
        InvariantLedger.record("I24", "random acts and times: holder and due time", ASKED.get(), WITHOUT.get());
    }
}
