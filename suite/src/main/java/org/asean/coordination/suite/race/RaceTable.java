package org.asean.coordination.suite.race;

import java.util.List;
import java.util.Locale;

/** Writes results side by side as plain text. */
public final class RaceTable {

    private static final String ROW = "%-32s %8s %8s %14s %8s %18s";

    private RaceTable() {}

    /** The lines of the table, and below it the answers that were given. */
    public static List<String> of(RaceResult naive, RaceResult ours) {
        return List.of(
                "",
                String.format(Locale.ROOT, ROW, "", "clients", "rounds", "doubled rounds", "nobody", "held twice (db)"),
                row(naive),
                row(ours),
                "",
                answers(naive),
                answers(ours),
                "");
    }

    private static String row(RaceResult result) {
        return String.format(
                Locale.ROOT,
                ROW,
                result.target(),
                result.clients(),
                result.winnersPerRound().size(),
                result.doubledRounds(),
                result.emptyRounds(),
                result.heldTwice().size());
    }

    private static String answers(RaceResult result) {
        return result.target() + ": " + result.answers() + ", asked again without an answer: " + result.retries();
    }
}
