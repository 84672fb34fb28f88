package org.asean.coordination.systemtests.proof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.race.Attempt;
import org.asean.coordination.suite.race.NaiveTable;
import org.asean.coordination.suite.race.OfferRace;
import org.asean.coordination.suite.race.RaceTarget;
import org.asean.coordination.systemtests.proof.LedIssue.Request;
import org.asean.coordination.systemtests.proof.Linearisability.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever many clients were answered by two replicas, of which one is killed on the way, is what one issue answers that is asked one thing
 * after the other: nobody can tell that there are replicas, and no answer is lost or made up.
 */
class LinearisabilityProof {

    private static final int ROUNDS = Integer.getInteger("proof.histories", 20);

    private final Suite suite = ProofSuite.suite();
    private final Linearisability<LedIssue, Request, String> linearisability = new Linearisability<>(LedIssue.MODEL);

    @Test
    void every_history_of_an_issue_is_linearisable_also_where_a_replica_is_killed() {
        // given
        var workload = new Workload(suite, 12, 6, 60);
        List<List<Operation<Request, String>>> histories = new ArrayList<>();

        // when
        for (int round = 0; round < ROUNDS; round++) {
            String victim = round % 2 == 0 ? ProofSuite.FIRST : ProofSuite.SECOND;
            int moment = 7 * round + 10;
            workload.run(round, () -> ProofSuite.kill(victim, moment)).forEach(issue -> histories.add(issue.history()));
            suite.restart(victim);
        }

        // then
        List<String> wrong = histories.stream()
                .map(linearisability::of)
                .filter(verdict -> !verdict.linearisable())
                .map(Verdict::toString)
                .toList();
        tell(histories);
        InvariantLedger.record(
                "I6", "histories of concurrent commands, linearisable per issue", histories.size(), wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_histories_of_a_table_that_looks_before_it_writes_are_not() throws SQLException {
        // given
        List<List<Operation<Request, String>>> histories;
        try (NaiveTable naive = NaiveTable.create(() -> suite.connect("postgres"), 32)) {
            var recorded = new Recorded(naive);

            // when
            new OfferRace(32, 50).run(recorded);
            histories = recorded.histories();
        }

        // then
        assertThat(histories.stream()
                        .filter(history -> !linearisability.of(history).linearisable()))
                .as("the checker must be able to catch a double")
                .isNotEmpty();
    }

    private static void tell(List<List<Operation<Request, String>>> histories) {
        List<Operation<Request, String>> all =
                histories.stream().flatMap(List::stream).toList();
        System.out.printf(
                "%d histories, %d requests, %d of them never answered, the longest history has %d; carried out: %d%n",
                histories.size(),
                all.size(),
                all.stream().filter(operation -> !operation.isAnswered()).count(),
                histories.stream().mapToInt(List::size).max().orElse(0),
                all.stream().filter(LinearisabilityProof::isCarriedOut).count());
    }

    private static boolean isCarriedOut(Operation<Request, String> operation) {
        return operation.answer() != null
                && operation.request().command().kind() != Command.Kind.READS
                && operation.answer().endsWith(")");
    }

    /** A race for one issue after the other, written down as a history of each. */
    private static final class Recorded implements RaceTarget {

        private final RaceTarget target;
        private final List<Queue<Operation<Request, String>>> issues = new ArrayList<>();
        private final AtomicInteger last = new AtomicInteger(-1);

        Recorded(RaceTarget target) {
            this.target = target;
        }

        @Override
        public String name() {
            return target.name();
        }

        @Override
        public void nextIssue() {
            target.nextIssue();
            issues.add(new ConcurrentLinkedQueue<>());
            last.incrementAndGet();
        }

        @Override
        public Attempt tryAs(int client) {
            long invoked = System.nanoTime();
            Attempt attempt = target.tryAs(client);
            String answer = attempt.isWon() ? Command.carriedOut("OFFERED", 1) : "lead-already-held";
            issues.get(last.get())
                    .add(new Operation<>(
                            new Request(Command.OFFER, "BODY-" + client, 0), answer, invoked, System.nanoTime()));
            return attempt;
        }

        @Override
        public List<String> heldTwice() {
            return target.heldTwice();
        }

        List<List<Operation<Request, String>>> histories() {
            return issues.stream().map(List::copyOf).toList();
        }
    }
}
