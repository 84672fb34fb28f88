package org.asean.coordination.systemtests;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.suite.race.NaiveTable;
import org.asean.coordination.suite.race.OfferRace;
import org.asean.coordination.suite.race.RaceResult;
import org.asean.coordination.suite.race.ReferralApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** I1 under attack: many clients offer one issue to different bodies, through two replicas, at the same instant. */
class RaceIT {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = Integer.getInteger("race.rounds", 50);

    private final Suite suite = SharedSuite.suite();

    private ReferralApi twoReplicas() {
        List<URI> replicas = List.of(suite.address(Listener.REFERRAL), suite.address(Listener.REFERRAL_2));
        return new ReferralApi(replicas, suite::token, () -> suite.connect("referral"));
    }

    @Test
    void of_thirty_two_offers_at_once_exactly_one_succeeds_and_holds_never_overlap() {
        // when
        RaceResult result = new OfferRace(CLIENTS, ROUNDS).run(twoReplicas());

        // then
        record("32 clients offer one issue over two replicas", result);
        assertThat(result.winnersPerRound())
                .as(result.toString())
                .hasSize(ROUNDS)
                .containsOnly(1);
        assertThat(result.heldTwice()).isEmpty();
        assertThat(result.answers()).isEqualTo(Map.of("won", ROUNDS, "409 lead-already-held", ROUNDS * (CLIENTS - 1)));
    }

    @ParameterizedTest(name = "of {0} clients")
    @ValueSource(ints = {CLIENTS, 200})
    void the_same_race_catches_a_table_that_looks_before_it_writes(int clients) throws SQLException {
        // given
        RaceResult result;
        try (NaiveTable naive = NaiveTable.create(() -> suite.connect("postgres"), clients)) {

            // when
            result = new OfferRace(clients, ROUNDS).run(naive);
        }

        // then
        assertThat(result.doubledRounds())
                .as("the race must be able to catch a double")
                .isPositive();
        assertThat(result.heldTwice()).isNotEmpty();
    }

    @Test
    void a_replica_killed_in_the_middle_leaves_one_winner_and_no_double() {
        // when
        RaceResult result = new OfferRace(CLIENTS, 10).run(twoReplicas(), () -> suite.kill("referral-service-2"));

        // then
        record("the same with one replica killed -9 in the middle", result);
        suite.restart("referral-service-2");
        assertThat(result.isExact()).as(result.toString()).isTrue();
    }

    private static void record(String attempt, RaceResult result) {
        long violations = result.doubledRounds() + result.heldTwice().size();
        InvariantLedger.record("I1", attempt, result.winnersPerRound().size(), violations);
    }
}
