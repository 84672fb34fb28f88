package org.asean.coordination.systemtests.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asean.coordination.systemtests.proof.LedIssue.Reaction;
import org.asean.coordination.systemtests.proof.LedIssue.Request;
import org.asean.coordination.systemtests.proof.Linearisability.Verdict;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.systemtests.proof.Command.ACCEPT;
import static org.asean.coordination.systemtests.proof.Command.DECLINE;
import static org.asean.coordination.systemtests.proof.Command.LOOK;
import static org.asean.coordination.systemtests.proof.Command.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

class LinearisabilityTest {

    private static final String A = "AFCDM";
    private static final String B = "SOMRI";

    private final List<Operation<Request, String>> history = new ArrayList<>();

    private Verdict<Request, String> verdict() {
        return new Linearisability<>(LedIssue.MODEL).of(history);
    }

    private void told(Command command, String body, long epoch, String answer, long invoked, long returned) {
        history.add(new Operation<>(new Request(command, body, epoch), answer, invoked, returned));
    }

    private void unanswered(Command command, String body, long epoch, long invoked) {
        history.add(Operation.unanswered(new Request(command, body, epoch), invoked));
    }

    @Test
    void nothing_asked_is_linearisable() {
        // when, then
        assertThat(verdict().linearisable()).isTrue();
    }

    @Test
    void one_request_after_the_other_is_in_its_only_order() {
        // given
        told(OFFER, A, 0, "OFFERED (1)", 0, 1);
        told(ACCEPT, A, 1, "ACCEPTED (1)", 2, 3);
        told(OFFER, B, 1, "lead-already-held", 4, 5);
        told(LOOK, "", 1, LedIssue.shown("", A, 1), 6, 7);

        // when
        Verdict<Request, String> verdict = verdict();

        // then
        assertThat(verdict.linearisable()).isTrue();
        assertThat(verdict.order()).containsExactlyElementsOf(history);
    }

    @Test
    void of_two_offers_at_once_one_may_lose_whichever_came_first() {
        // given
        told(OFFER, A, 0, "lead-already-held", 0, 10);
        told(OFFER, B, 0, "OFFERED (1)", 5, 15);

        // when, then
        assertThat(verdict().linearisable()).isTrue();
    }

    @Test
    void two_offers_that_both_win_are_the_double_lead_of_a_table_that_looks_before_it_writes() {
        // given
        told(OFFER, A, 0, "OFFERED (1)", 0, 10);
        told(OFFER, B, 0, "OFFERED (1)", 5, 15);

        // when
        Verdict<Request, String> verdict = verdict();

        // then
        assertThat(verdict.linearisable()).isFalse();
        assertThat(verdict.order()).hasSize(1);
        assertThat(verdict.stuck()).hasSize(1);
    }

    @Test
    void a_crowd_that_loses_at_once_is_no_harder_to_judge() {
        // given
        told(OFFER, A, 0, "OFFERED (1)", 0, 100);
        told(OFFER, B, 0, "OFFERED (1)", 0, 100);
        for (int loser = 0; loser < 200; loser++) {
            told(OFFER, A, 0, "lead-already-held", loser % 10, 50 + loser);
        }

        // when
        Verdict<Request, String> verdict = verdict();

        // then
        assertThat(verdict.linearisable()).isFalse();
        assertThat(verdict.stuck()).hasSize(1);
    }

    @Test
    void an_offer_cannot_lose_to_one_that_was_sent_after_its_answer() {
        // given
        told(OFFER, A, 0, "lead-already-held", 0, 1);
        told(OFFER, B, 0, "OFFERED (1)", 2, 3);

        // when, then
        assertThat(verdict().linearisable()).isFalse();
    }

    @Test
    void a_lead_that_was_shown_is_not_shown_as_an_open_offer_later() {
        // given
        told(OFFER, A, 0, "OFFERED (1)", 0, 1);
        told(ACCEPT, A, 1, "ACCEPTED (1)", 2, 9);
        told(LOOK, "", 1, LedIssue.shown("", A, 1), 3, 4);
        told(LOOK, "", 1, LedIssue.shown(A, "", 1), 5, 6);

        // when, then
        assertThat(verdict().linearisable()).isFalse();
    }

    @Test
    void an_acceptance_and_a_refusal_of_one_offer_do_not_both_succeed() {
        // given
        told(OFFER, A, 0, "OFFERED (1)", 0, 1);
        told(ACCEPT, A, 1, "ACCEPTED (1)", 2, 9);
        told(DECLINE, A, 1, "DECLINED (1)", 3, 8);

        // when, then
        assertThat(verdict().linearisable()).isFalse();
    }

    @Test
    void a_late_answer_of_a_former_body_is_refused_and_a_success_of_it_is_found_out() {
        // given
        told(OFFER, A, 0, "OFFERED (1)", 0, 1);
        told(DECLINE, A, 1, "DECLINED (1)", 2, 3);
        told(OFFER, A, 1, "OFFERED (2)", 4, 5);
        told(ACCEPT, A, 1, "illegal-transition", 6, 7);
        boolean refused = verdict().linearisable();
        told(ACCEPT, A, 1, "ACCEPTED (2)", 8, 9);

        // when
        boolean carriedOut = verdict().linearisable();

        // then
        assertThat(refused).isTrue();
        assertThat(carriedOut).isFalse();
    }

    @Test
    void what_nobody_was_told_of_may_have_been_carried_out_at_any_time_since() {
        // given
        unanswered(OFFER, A, 0, 0);
        told(LOOK, "", 0, LedIssue.shown("", "", 0), 1, 2);
        told(OFFER, B, 0, "lead-already-held", 3, 4);
        told(LOOK, "", 0, LedIssue.shown(A, "", 1), 5, 6);

        // when, then
        assertThat(verdict().linearisable()).isTrue();
    }

    @Test
    void what_nobody_was_told_of_may_never_have_been_carried_out() {
        // given
        unanswered(OFFER, A, 0, 0);
        told(OFFER, B, 0, "OFFERED (1)", 3, 4);

        // when
        Verdict<Request, String> verdict = verdict();

        // then
        assertThat(verdict.linearisable()).isTrue();
        assertThat(verdict.order()).containsExactly(history.get(1));
    }

    @Test
    void what_nobody_was_told_of_does_not_happen_before_it_was_sent_or_twice() {
        // given
        told(OFFER, B, 0, "lead-already-held", 0, 1);
        unanswered(OFFER, A, 0, 2);
        boolean before = verdict().linearisable();
        history.clear();
        unanswered(OFFER, A, 0, 0);
        told(DECLINE, A, 1, "DECLINED (1)", 1, 2);
        told(LOOK, "", 0, LedIssue.shown(A, "", 2), 3, 4);

        // when
        boolean twice = verdict().linearisable();

        // then
        assertThat(before).isFalse();
        assertThat(twice).isFalse();
    }

    @Test
    void histories_of_a_correct_issue_are_linearisable_and_with_one_answer_turned_around_they_are_not() {
        for (int seed = 0; seed < 200; seed++) {
            // given
            List<Operation<Request, String>> correct = atomicHistory(new Random(seed));
            history.clear();
            history.addAll(correct);
            boolean asItWas = verdict().linearisable();
            long last = correct.stream().mapToLong(Operation::returned).max().orElseThrow();
            told(OFFER, A, 0, "OFFERED (1)", last + 1, last + 2); // the epoch is past that since the first success

            // when
            boolean turned = verdict().linearisable();

            // then
            assertThat(asItWas).as("seed " + seed).isTrue();
            assertThat(turned).as("seed " + seed).isFalse();
        }
    }

    /** Forty requests of overlapping clients; each takes effect at one instant between its sending and its answer. */
    private static List<Operation<Request, String>> atomicHistory(Random random) {
        LedIssue issue = LedIssue.MODEL.initial();
        List<Operation<Request, String>> history = new ArrayList<>();
        Command[] commands = Command.values();
        for (int at = 0; at < 40; at++) {
            Command command = at == 0 ? OFFER : commands[random.nextInt(commands.length)];
            var request =
                    new Request(command, random.nextBoolean() ? A : B, issue.epoch() - random.nextInt(2) * at % 2);
            Reaction reaction = command.on(issue, request);
            issue = reaction.issue();
            history.add(new Operation<>(
                    request, reaction.answer(), at * 10L - random.nextInt(40), at * 10L + random.nextInt(40)));
        }
        return history;
    }
}
