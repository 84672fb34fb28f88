package org.asean.coordination.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.kit.outbox.EventCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of the events, {@code docs/events.md}, are what followers choose by: the table of a feed names each of its types with
 * when it is told, in the words of the code, what it is about and who may read it.
 */
public final class DocumentedEvents {

    private static final Path TABLES = Path.of("..", "docs", "events.md");

    private DocumentedEvents() {}

    /** Asserts that the table of the feed has exactly the types of the service. */
    public static void assertThatEachIsDocumented(EventCatalogue catalogue) {
        List<Row> rows = rows("### " + catalogue.feed());
        Set<String> told = catalogue.types().stream()
                .map(type -> type.code() + ": " + type.meaning())
                .collect(Collectors.toSet());
        assertThat(rows)
                .extracting(Row::code)
                .as("Types of %s in %s", catalogue.feed(), TABLES)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> row.code() + ": " + row.when())
                .as("%s, beside the types of %s", TABLES, catalogue.feed())
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(rows)
                .allMatch(Row::saysWhatItIsAbout, "says what it is about")
                .allMatch(Row::saysWhoMayRead, "says who may read it");
    }

    private static List<Row> rows(String heading) {
        try {
            return Files.readAllLines(TABLES).stream()
                    .dropWhile(line -> !line.equals(heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("#"))
                    .filter(line -> line.startsWith("| `"))
                    .map(Row::of)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("No tables of the events", missing);
        }
    }

    private record Row(String code, String when, String subject, String readers) {

        static Row of(String line) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            return new Row(cells[1].replace("`", ""), cells[2], cells[3], cells[4]);
        }

        boolean saysWhatItIsAbout() {
            return subject.matches("`[a-z-]+(/[^/`]+)+`");
        }

        boolean saysWhoMayRead() {
            return !readers.isEmpty();
        }
    }
}
