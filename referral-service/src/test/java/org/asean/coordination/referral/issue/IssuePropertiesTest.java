package org.asean.coordination.referral.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.DomainException;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.referral.marking.Marking;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever many actors try on two issues, in whatever order and however late: the aggregate goes as the tables of the contract say. */
class IssuePropertiesTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-25T08:00:00Z");
    private static final Caller SOMEBODY = new Caller("subject", "somebody", Set.of(), List.of(), null, null, null);
    private static final Classification MATTER =
            new Classification(new Topic("cyber.cii.finance"), Function.OPERATIONAL, Set.of("SG"));
    private static final RegistryPosition KNOWN = new RegistryPosition(new UUID(0, 1), 1);
    private static final GivenBack WORDS = new GivenBack("why", "what is to be known");

    private static long tried;
    private static long violations;

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> pause = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 60).map(Duration::ofMinutes)),
                Tuple.of(1, Arbitraries.integers().between(1, 20).map(Duration::ofDays)));
        Arbitrary<String> command = Arbitraries.of(
                "take",
                "classify",
                "offer",
                "accept",
                "offer",
                "accept",
                "start",
                "hold",
                "resume",
                "complete",
                "decline",
                "giveBack",
                "recall",
                "offerTransfer",
                "acceptTransfer",
                "refuseTransfer",
                "putAside",
                "resolve",
                "close",
                "reopen",
                "withdraw",
                "split",
                "merge",
                "mergeSaying",
                "detach");
        return Combinators.combine(
                        pause,
                        command,
                        Arbitraries.of(0, 0, 0, 1),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.integers().between(1, 100).map(Duration::ofHours))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }

    @Property(tries = 400)
    void the_aggregate_does_what_the_tables_say_and_never_has_two_leads(@ForAll("steps") List<Step> steps) {
        List<Pair> pairs = List.of(new Pair(raised(1)), new Pair(raised(2)));
        Instant now = BEGINNING;
        for (Step step : steps) {
            now = now.plus(step.pause()).plusMillis(1);
            Pair one = pairs.get(step.issue());
            Pair other = pairs.get(1 - step.issue());
            one.settle(now);
            other.settle(now);
            boolean expected = expected(step, one, other, now);
            boolean done = done(step, one, other, now);
            tried++;
            violations += done == expected && agrees(one) && agrees(other) ? 0 : 1;
            assertThat(done).as("%s at %s: %s", step, now, one.model).isEqualTo(expected);
            assertAgrees(one);
            assertAgrees(other);
        }
    }

    @AfterContainer
    static void write() {
        InvariantLedger.record(
                "I1", "random commands of many actors on two issues, against a model", tried, violations);
    }

    private static boolean expected(Step step, Pair one, Pair other, Instant now) {
        return switch (step.command()) {
            case "merge" -> one.model.mergeInto(other.model, false);
            case "mergeSaying" -> one.model.mergeInto(other.model, true);
            case "detach" -> one.model.detach();
            default -> one.model.does(step, now);
        };
    }

    private static boolean done(Step step, Pair one, Pair other, Instant now) {
        try {
            Deeds.of(step, one, other, now);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private static boolean agrees(Pair pair) {
        Optional<Referral> live = pair.issue.live();
        return pair.issue.state().name().equals(pair.model.state)
                && live.map(Referral::body).equals(Optional.ofNullable(pair.model.body))
                && live.map(referral -> referral.state().name()).equals(Optional.ofNullable(pair.model.referral))
                && pair.issue.epoch() == pair.model.epoch;
    }

    private static void assertAgrees(Pair pair) {
        assertThat(agrees(pair))
                .as("the issue is as the model is: %s", pair.model)
                .isTrue();
        List<Referral> all = pair.issue.referrals();
        assertThat(all.stream().filter(referral -> referral.state().isLive())).hasSizeLessThanOrEqualTo(1);
        assertThat(all.stream().map(Referral::epoch)).isSorted().doesNotHaveDuplicates();
        assertThat(all).allMatch(referral -> isWhole(referral));
        assertThat(pairs(all)).allMatch(two -> !two.get(1).origin().offeredAt().isBefore(end(two.get(0))));
        assertThat(pair.issue.live().isEmpty() || pair.issue.state() == IssueState.READY)
                .isTrue();
    }

    /** A tenure lies inside its hold. */
    private static boolean isWhole(Referral referral) {
        Instant begun = referral.origin().offeredAt();
        Instant accepted = referral.acceptedAt().orElse(begun);
        return !accepted.isBefore(begun)
                && referral.ending()
                        .map(Ending::at)
                        .filter(end -> end.isBefore(accepted))
                        .isEmpty();
    }

    private static Instant end(Referral referral) {
        return referral.ending().map(Ending::at).orElse(Instant.MAX);
    }

    private static List<List<Referral>> pairs(List<Referral> all) {
        List<Referral> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparing(Referral::epoch));
        List<List<Referral>> pairs = new ArrayList<>();
        for (int i = 1; i < inOrder.size(); i++) {
            pairs.add(List.of(inOrder.get(i - 1), inOrder.get(i)));
        }
        return pairs;
    }

    static Issue raised(int number) {
        Matter matter = new Matter(
                "A matter",
                "What happened.",
                null,
                null,
                List.of(),
                Severity.CRITICAL,
                Marking.GREEN,
                List.of(),
                List.of());
        Raiser raiser = new Raiser(Raiser.Kind.BODY, "ANSAC", "raiser");
        return Issue.raise(IssueRef.of(2026, number), matter, raiser, null, BEGINNING);
    }

    /** An issue beside its model. */
    static final class Pair {
        final Issue issue;
        final ModelIssue model = new ModelIssue();

        Membership membership = new Membership(new UUID(0, 0), IssueRef.of(2026, 9), IssueRef.of(2026, 9), BEGINNING);

        Pair(Issue issue) {
            this.issue = issue;
        }

        void settle(Instant now) {
            issue.settle(now);
            model.settle(now);
        }
    }

    static Offer offer(String body) {
        RoutingAnswer routing = RoutingAnswer.of(new Route.Gap(), "1", "1");
        return new Offer(body, Basis.ROUTED, "asked", routing, KNOWN, ModelIssue.TO_ACKNOWLEDGE, null);
    }

    static Caller somebody() {
        return SOMEBODY;
    }

    static Classification matter() {
        return MATTER;
    }

    static GivenBack words() {
        return WORDS;
    }
}
