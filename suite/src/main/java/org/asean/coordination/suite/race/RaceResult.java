package org.asean.coordination.suite.race;

import java.util.List;
import java.util.Map;

/**
 * What came of a race.
 *
 * @param target what was raced for
 * @param clients how many raced
 * @param winnersPerRound for each round how many clients were told that they have the issue
 * @param answers how often each answer was given
 * @param retries how often a client asked again because there was no answer
 * @param heldTwice the issues that the database shows as held by two bodies at one instant
 */
public record RaceResult(
        String target,
        int clients,
        List<Integer> winnersPerRound,
        Map<String, Integer> answers,
        int retries,
        List<String> heldTwice) {

    /** Keeps copies. */
    public RaceResult {
        winnersPerRound = List.copyOf(winnersPerRound);
        answers = Map.copyOf(answers);
        heldTwice = List.copyOf(heldTwice);
    }

    /** The rounds in which more than one client was told that it has the issue. */
    public long doubledRounds() {
        return winnersPerRound.stream().filter(winners -> winners > 1).count();
    }

    /** The rounds in which nobody got the issue. */
    public long emptyRounds() {
        return winnersPerRound.stream().filter(winners -> winners == 0).count();
    }

    /** Whether every round had exactly one winner and the database shows no issue held twice. */
    public boolean isExact() {
        return doubledRounds() == 0 && emptyRounds() == 0 && heldTwice.isEmpty();
    }
}
