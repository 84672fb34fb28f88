package org.asean.coordination.benchmark.report;

import java.util.Set;
import org.asean.coordination.benchmark.load.Latencies;
import org.asean.coordination.suite.race.Attempt;
import org.asean.coordination.suite.race.RaceResult;

/**
 * What came of many clients that wanted one issue.
 *
 * @param race who got it, and what the others were told
 * @param answers how long each client waited for its answer
 * @param rounds how long it took until the last one had it
 */
public record Contended(RaceResult race, Latencies answers, Latencies rounds) {

    private static final Set<String> IN_ORDER = Set.of(Attempt.WON, "409 lead-already-held");

    /** Whether every round had one winner and everybody else was told so at once. */
    boolean isExact() {
        return race.isExact()
                && race.retries() == 0
                && IN_ORDER.containsAll(race.answers().keySet());
    }
}
