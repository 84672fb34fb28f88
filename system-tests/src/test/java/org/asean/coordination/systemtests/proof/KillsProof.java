package org.asean.coordination.systemtests.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.suite.race.OfferRace;
import org.asean.coordination.suite.race.RaceResult;
import org.asean.coordination.suite.race.ReferralApi;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** I1 and I2 while replicas are killed, again and again. */
class KillsProof {

    private static final int CLIENTS = 32;
    private static final int KILLS = Integer.getInteger("proof.kills", 200);

    private final Suite suite = ProofSuite.suite();
    private final URI first = suite.address(Listener.REFERRAL);
    private final URI second = suite.address(Listener.REFERRAL_2);

    @Test
    void whenever_a_replica_is_killed_one_offer_has_won_and_nothing_is_held_twice() {
        // given
        List<RaceResult> results = new ArrayList<>();

        // when
        for (int kill = 0; kill < KILLS; kill++) {
            boolean even = kill % 2 == 0;
            String victim = even ? ProofSuite.SECOND : ProofSuite.FIRST;
            List<URI> replicas =
                    even ? List.of(first, second) : List.of(second, first); // the one that stays prepares the issues
            var api = new ReferralApi(replicas, suite::token, () -> suite.connect("referral"));
            results.add(new OfferRace(CLIENTS, 1).run(api, () -> ProofSuite.kill(victim, results.size())));
            suite.restart(victim);
        }

        // then
        List<RaceResult> wrong =
                results.stream().filter(result -> !result.isExact()).toList();
        InvariantLedger.record("I2", "32 clients offer one issue, one of two replicas killed -9", KILLS, wrong.size());
        System.out.printf(
                "%d kills; %d requests had no answer and were asked again%n",
                KILLS, results.stream().mapToInt(RaceResult::retries).sum());
        assertThat(wrong).isEmpty();
    }
}
