package org.asean.coordination.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One row of {@code docs/problems.md}.
 *
 * @param code as in a problem document
 * @param status the HTTP status code; several, in the order of those who answer it, where they differ
 * @param answeredBy {@code services} for all of them, or names of services, or {@code gateway}; separated by commas
 * @param meaning what has happened
 * @param remedy what the client can do
 */
record DocumentedProblem(String code, String status, String answeredBy, String meaning, String remedy) {
    private static final String TABLE = "/docs/problems.md";
    private static final String ROW = "| `";

    /** Every row, in the order of the table. */
    static List<DocumentedProblem> all() {
        try (InputStream table = DocumentedProblem.class.getResourceAsStream(TABLE)) {
            String text = new String(Objects.requireNonNull(table, TABLE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith(ROW))
                    .map(DocumentedProblem::ofRow)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TABLE, unreadable);
        }
    }

    private static DocumentedProblem ofRow(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new DocumentedProblem(
                cells.get(1).replace("`", ""), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    /** Whether the gateway itself answers with this code. */
    boolean isOfGateway() {
        return Arrays.asList(answeredBy.split(", ", -1)).contains("gateway");
    }
}
