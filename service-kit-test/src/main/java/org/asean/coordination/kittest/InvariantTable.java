package org.asean.coordination.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what {@link InvariantLedger} wrote in every module of the project. */
public final class InvariantTable {

    private InvariantTable() {}

    /**
     * Prints the table.
     *
     * @param arguments the root of the project
     * @throws IOException when the rows cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        System.out.println();
        System.out.printf(Locale.ROOT, "%-10s %-72s %8s %11s%n", "Invariant", "tried", "rounds", "violations");
        for (String row : rows(Path.of(arguments[0]))) {
            String[] cells = row.split("\t", -1);
            System.out.printf(Locale.ROOT, "%-10s %-72s %8s %11s%n", cells[0], cells[1], cells[2], cells[3]);
        }
        System.out.println();
    }

    private static List<String> rows(Path root) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                4,
                (path, file) ->
                        path.toString().endsWith(".tsv") && path.toString().contains("target/invariants/"))) {
            return files.map(InvariantTable::read)
                    .sorted(Comparator.comparingInt(InvariantTable::number).thenComparing(row -> row))
                    .toList();
        }
    }

    /** I3 stands before I13. */
    private static int number(String row) {
        return Integer.parseInt(row.substring(1, row.indexOf('\t')));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
