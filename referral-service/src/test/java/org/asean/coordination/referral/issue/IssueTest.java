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
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IssueTest {

    private static final Instant RAISED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration TO_ACKNOWLEDGE = Duration.ofHours(24);
    private static final Caller SOMEBODY = new Caller("subject", "somebody", Set.of(), List.of(), null, null, null);
    private static final Classification CLASSIFICATION =
            new Classification(new Topic("cyber.cii.finance"), Function.OPERATIONAL, Set.of("SG", "MY"));

    private static Issue raised(String... namedPersons) {
        Matter matter = new Matter(
                "Ransomware at a regional bank",
                "Core systems are encrypted.",
                null,
                null,
                List.of(),
                Severity.CRITICAL,
                Marking.RED,
                List.of(),
                List.of(namedPersons));
        Raiser raiser = new Raiser(Raiser.Kind.BODY, "ANSAC", "raiser");
        return Issue.raise(IssueRef.of(2026, 1), matter, raiser, null, RAISED);
    }

    private static Issue ready() {
        Issue issue = raised();
        issue.take(SOMEBODY, RAISED);
        issue.classify(CLASSIFICATION, RAISED);
        return issue;
    }

    private static final RegistryPosition KNOWN = new RegistryPosition(new UUID(0, 1), 1);

    private static Referral offer(Issue issue, Instant at) {
        RoutingAnswer routing = RoutingAnswer.of(new Route.Gap(), "1", "1");
        Offer offer = new Offer("AFCDM", Basis.OVERRIDE, "asked", routing, KNOWN, TO_ACKNOWLEDGE, null);
        return issue.leadership().offer(UUID.randomUUID(), offer, SOMEBODY, "chair", at);
    }

    @Test
    void the_raiser_is_among_the_persons_named_once() {
        assertThat(raised("other").matter().namedPersons()).containsExactly("raiser", "other");
        assertThat(raised("other", "raiser").matter().namedPersons()).containsExactly("raiser", "other");
    }

    @Test
    void triage_says_what_it_is_about_and_leaves_the_rest_as_raised() {
        // given
        Issue issue = raised("other");
        Matter before = issue.matter();
        issue.take(SOMEBODY, RAISED);

        // when
        issue.classify(CLASSIFICATION, RAISED);

        // then
        assertThat(issue.classification()).isEqualTo(CLASSIFICATION);
        assertThat(issue.matter().states()).containsExactly("MY", "SG");
        assertThat(issue.matter())
                .usingRecursiveComparison()
                .ignoringFields("topic", "function", "states")
                .isEqualTo(before);
    }

    @Test
    void what_is_not_classified_cannot_be_routed() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> raised().classification())
                .extracting(DomainException::code)
                .isEqualTo(IssueProblem.ISSUE_NOT_READY);
    }

    @Test
    void an_open_offer_leaves_no_place_for_another_until_its_time_is_over() {
        // given
        Issue issue = ready();
        Referral open = offer(issue, RAISED);

        // then
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> issue.leadership().requireOfferable(open.ackBy()))
                .extracting(DomainException::code)
                .isEqualTo(IssueProblem.LEAD_ALREADY_HELD);
        issue.leadership().requireOfferable(open.ackBy().plusNanos(1000));
    }

    @Test
    void an_expired_offer_ended_when_its_time_did_and_not_when_it_was_noticed() {
        // given
        Issue issue = ready();
        Referral expired = offer(issue, RAISED);
        Instant noticed = RAISED.plus(Duration.ofDays(3));

        // when
        List<Passage> recorded = issue.settle(noticed);

        // then
        assertThat(recorded).containsExactly(Passage.OFFER_EXPIRED);
        assertThat(expired.state()).isEqualTo(ReferralState.EXPIRED);
        assertThat(expired.ending()).map(Ending::at).contains(RAISED.plus(TO_ACKNOWLEDGE));
        assertThat(issue.settle(noticed)).isEmpty();
    }

    @Test
    void no_act_is_earlier_than_the_one_before_it_though_the_clock_was_set_back() {
        // given
        Issue issue = ready();
        Referral open = offer(issue, RAISED.plusSeconds(60));

        // when
        open.accept(SOMEBODY, RAISED);

        // then
        assertThat(open.acceptedAt()).contains(RAISED.plusSeconds(60));
        assertThat(issue.lead()).contains(open);
    }

    @Test
    void each_referral_has_the_next_epoch_and_the_tag_shows_it() {
        // given
        Issue issue = ready();
        Referral first = offer(issue, RAISED);
        issue.settle(first.ackBy().plusSeconds(1));

        // when
        Referral second = offer(issue, first.ackBy().plusSeconds(1));

        // then
        assertThat(first.epoch()).isEqualTo(1);
        assertThat(second.epoch()).isEqualTo(2);
        assertThat(issue.tag(second.origin().offeredAt()).epoch()).isEqualTo(2);
        assertThat(issue.leadership().wasRefusedBy("AFCDM")).isTrue();
    }
}
