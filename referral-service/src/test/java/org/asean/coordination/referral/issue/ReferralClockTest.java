package org.asean.coordination.referral.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.DomainException;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.marking.Marking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SuppressWarnings("NullAway.Init")
class ReferralClockTest {

    private static final Instant OFFERED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Caller SOMEBODY = new Caller("subject", "somebody", Set.of(), List.of(), null, null, null);

    private Issue issue;
    private Referral offer;

    @BeforeEach
    void anOpenOffer() {
        Matter matter = new Matter(
                "Ransomware at a regional bank",
                "Core systems are encrypted.",
                null,
                null,
                List.of(),
                Severity.CRITICAL,
                Marking.AMBER,
                List.of(),
                List.of());
        Raiser raiser = new Raiser(Raiser.Kind.BODY, "ANSAC", "raiser");
        issue = Issue.raise(IssueRef.of(2026, 1), matter, raiser, null, OFFERED);
        issue.take(SOMEBODY, OFFERED);
        issue.classify(new Classification(new Topic("cyber.cii.finance"), Function.OPERATIONAL, Set.of("SG")), OFFERED);
        Offer made = new Offer(
                "AFCDM",
                Basis.OVERRIDE,
                "asked",
                RoutingAnswer.of(new Route.Gap(), "1", "1"),
                new RegistryPosition(new UUID(0, 1), 1),
                DAY,
                null);
        offer = issue.leadership().offer(UUID.randomUUID(), made, SOMEBODY, "chair", OFFERED);
    }

    private static Instant after(int hours) {
        return OFFERED.plus(Duration.ofHours(hours));
    }

    @Test
    void the_clock_stands_still_once_and_as_long_as_an_answer_may_take() {
        assertThat(offer.stopClock(DAY, after(20))).isTrue();
        assertThat(offer.ackBy()).isEqualTo(after(48));
        assertThat(offer.stopClock(DAY, after(21))).isFalse();
        assertThat(offer.ackBy()).isEqualTo(after(48));
        assertThat(issue.changedAt()).isEqualTo(after(20));
    }

    @Test
    void an_answer_leaves_as_much_time_as_was_left_when_the_question_was_asked() {
        // given
        offer.stopClock(DAY, after(23));

        // when
        boolean goesOn = offer.restartClock(after(40));

        // then
        assertThat(goesOn).isTrue();
        assertThat(offer.ackBy()).isEqualTo(after(41));
        assertThat(offer.stateAt(after(41))).isEqualTo(ReferralState.OFFERED);
    }

    @Test
    void an_answer_never_ends_the_time_in_the_past_though_it_was_asked_at_the_last_moment() {
        // given
        offer.stopClock(DAY, after(24));

        // when
        offer.restartClock(after(30));

        // then
        assertThat(offer.ackBy()).isEqualTo(after(30));
        assertThat(offer.stateAt(after(30))).isEqualTo(ReferralState.OFFERED);
    }

    @Test
    void without_an_answer_the_clock_goes_on_by_itself_when_the_answer_is_due() {
        // given
        offer.stopClock(DAY, after(20));
        List<Passage> before = issue.settle(after(43));

        // when
        List<Passage> passed = issue.settle(after(45));

        // then
        assertThat(before).isEmpty();
        assertThat(passed).containsExactly(Passage.CLOCK_WENT_ON);
        assertThat(issue.changedAt()).isEqualTo(after(44));
        assertThat(offer.standsUntil()).isEmpty();
        assertThat(offer.ackBy()).isEqualTo(after(48));
        assertThat(issue.settle(after(46))).isEmpty();
    }

    @Test
    void an_answer_that_is_late_changes_nothing() {
        // given
        offer.stopClock(DAY, after(10));

        // when
        boolean goesOn = offer.restartClock(after(34));

        // then
        assertThat(goesOn).isFalse();
        assertThat(offer.ackBy()).isEqualTo(after(48));
        assertThat(issue.changedAt()).isEqualTo(after(10));
    }

    @Test
    void a_clock_that_was_set_back_gives_nobody_more_time() {
        // given
        offer.stopClock(DAY, after(10));
        issue.stamp(after(36));

        // when
        boolean goesOn = offer.restartClock(after(12));

        // then
        assertThat(goesOn).isFalse();
        assertThat(offer.ackBy()).isEqualTo(after(48));
    }

    @Test
    void neither_a_lead_nor_an_offer_that_is_over_has_a_clock_that_stops() {
        // given
        assertThat(offer.stopClock(DAY, after(25))).isFalse();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> offer.requireHeld(after(25)))
                .extracting(DomainException::code)
                .isEqualTo(IssueProblem.OFFER_EXPIRED);

        // when
        offer.accept(SOMEBODY, after(1));

        // then
        assertThat(offer.stopClock(DAY, after(2))).isFalse();
        assertThat(offer.restartClock(after(3))).isFalse();
        assertThat(offer.ackBy()).isEqualTo(after(24));
        assertThat(offer.standsUntil()).isEmpty();
        offer.requireHeld(after(100));
    }

    @Test
    void the_time_of_a_body_that_accepts_while_its_clock_stands_still_is_not_cut_by_the_answer() {
        // given
        offer.stopClock(DAY, after(10));
        offer.accept(SOMEBODY, after(30));

        // when
        boolean goesOn = offer.restartClock(after(31));

        // then
        assertThat(goesOn).isFalse();
        assertThat(offer.ackBy()).isEqualTo(after(48));
    }
}
