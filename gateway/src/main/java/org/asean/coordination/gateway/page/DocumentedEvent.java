package org.asean.coordination.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One row of {@code docs/events.md}.
 *
 * @param feed that tells it
 * @param code end of its type on the wire
 * @param when it is told
 * @param subject the thing that it is about
 * @param readers who may read it
 */
record DocumentedEvent(String feed, String code, String when, String subject, String readers) {
    private static final String TABLES = "/docs/events.md";
    private static final String HEADING = "### ";
    private static final String ROW = "| `";

    /** Every row of the feed, in the order of its table. */
    static List<DocumentedEvent> of(String feed) {
        try (InputStream tables = DocumentedEvent.class.getResourceAsStream(TABLES)) {
            String text = new String(Objects.requireNonNull(tables, TABLES).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .dropWhile(line -> !line.equals(HEADING + feed))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("#"))
                    .filter(line -> line.startsWith(ROW))
                    .map(line -> ofRow(feed, line))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TABLES, unreadable);
        }
    }

    private static DocumentedEvent ofRow(String feed, String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new DocumentedEvent(
                feed, cells.get(1).replace("`", ""), cells.get(2), cells.get(3).replace("`", ""), cells.get(4));
    }

    /** Where its schema is; nowhere for an event of a thing that is there no more. */
    public String schema() {
        String path = EventSchema.path(feed, code);
        return EventSchema.at(path).isPresent() ? path : "";
    }
}
