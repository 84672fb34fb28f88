package org.asean.coordination.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes down which invariant of the domain a test has tried, how often, and how often it was violated; the build ends with
 * the table of all of them. A test writes before it asserts, so that a violation stands in the table too.
 */
public final class InvariantLedger {

    private InvariantLedger() {}

    /**
     * Adds a row; the same invariant and attempt replaces the row of an earlier run.
     *
     * @param invariant its number in the contract, as {@code I1}
     * @param attempt what was tried, in a few words
     * @param rounds how often
     * @param violations how often it did not hold
     */
    public static void record(String invariant, String attempt, long rounds, long violations) {
        Path folder = Path.of("target", "invariants");
        String name = invariant + "-" + attempt.replaceAll("[^A-Za-z0-9]+", "-");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".tsv"),
                    String.join("\t", invariant, attempt, Long.toString(rounds), Long.toString(violations)) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
