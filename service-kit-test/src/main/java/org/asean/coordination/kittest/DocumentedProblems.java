package org.asean.coordination.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asean.coordination.kit.problem.FrameworkProblem;
import org.asean.coordination.kit.problem.ProblemCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of the problem codes, {@code docs/problems.md}, is what clients decide by: it names each code with its status and
 * with the services that answer it, and none that nobody answers.
 */
public final class DocumentedProblems {

    private static final Path TABLE = Path.of("..", "docs", "problems.md");
    private static final String EVERY_SERVICE = "services";
    private static final Set<String> ANSWERERS = Set.of(EVERY_SERVICE, "registry", "mandate", "referral", "gateway");

    private DocumentedProblems() {}

    /**
     * Asserts that the table has exactly the codes of the service, each with its status.
     *
     * @param service as the table calls it, {@code registry}
     * @param catalogue its codes
     */
    public static void assertThatEachIsDocumented(String service, ProblemCatalogue catalogue) {
        List<Row> rows = rows();
        assertThat(rows)
                .extracting(Row::code)
                .as("Codes of %s", TABLE)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(rows).flatExtracting(Row::answeredBy).isSubsetOf(ANSWERERS);
        assertThat(rows.stream().filter(row -> row.isOf(service)).map(row -> row.code() + " " + row.status()))
                .as("%s, beside the codes of %s", TABLE, service)
                .containsExactlyInAnyOrderElementsOf(answeredBy(catalogue));
    }

    /** The kit and the framework refuse alike where they share a code; a code with two statuses stands twice and fails. */
    private static Set<String> answeredBy(ProblemCatalogue catalogue) {
        Set<String> codes = new TreeSet<>();
        catalogue
                .codes()
                .forEach(code -> codes.add(code.code() + " " + code.kind().status()));
        for (FrameworkProblem problem : FrameworkProblem.values()) {
            codes.add(problem.code() + " " + problem.status());
        }
        return codes;
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(Row::of)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("No table of the problem codes", missing);
        }
    }

    /** One status, whoever answers the code. */
    private record Row(String code, String status, List<String> answeredBy) {

        static Row of(String line) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            return new Row(cells[1].replace("`", ""), cells[2], Arrays.asList(cells[3].split(", ", -1)));
        }

        boolean isOf(String service) {
            return answeredBy.contains(service) || answeredBy.contains(EVERY_SERVICE);
        }
    }
}
