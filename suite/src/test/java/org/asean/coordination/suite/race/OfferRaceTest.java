package org.asean.coordination.suite.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfferRaceTest {

    @Test
    void a_target_that_lets_everybody_win_is_caught_in_every_round() {
        // given
        var target = new Target(client -> true);

        // when
        RaceResult result = new OfferRace(4, 3).run(target);

        // then
        assertThat(result.doubledRounds()).isEqualTo(3);
        assertThat(result.isExact()).isFalse();
    }

    @Test
    void a_target_with_one_winner_a_round_is_exact() {
        // given
        var target = new Target(client -> client == 2);

        // when
        RaceResult result = new OfferRace(4, 3).run(target);

        // then
        assertThat(result.isExact()).isTrue();
        assertThat(result.winnersPerRound()).containsExactly(1, 1, 1);
        assertThat(result.answers()).containsEntry(Attempt.WON, 3).containsEntry("lost", 9);
    }

    @Test
    void the_disturbance_comes_once_and_in_the_middle_round() {
        // given
        var target = new Target(client -> client == 0);
        List<Integer> disturbedAt = new ArrayList<>();

        // when
        new OfferRace(2, 5).run(target, () -> disturbedAt.add(target.rounds.get()));

        // then
        assertThat(disturbedAt).containsExactly(3);
    }

    private static final class Target implements RaceTarget {

        private final IntPredicate wins;
        private final AtomicInteger rounds = new AtomicInteger();
        private final AtomicBoolean prepared = new AtomicBoolean();

        Target(IntPredicate wins) {
            this.wins = wins;
        }

        @Override
        public String name() {
            return "target";
        }

        @Override
        public void nextIssue() {
            rounds.incrementAndGet();
            prepared.set(true);
        }

        @Override
        public Attempt tryAs(int client) {
            return new Attempt(prepared.get() && wins.test(client) ? Attempt.WON : "lost", 0);
        }

        @Override
        public List<String> heldTwice() {
            return List.of();
        }
    }
}
