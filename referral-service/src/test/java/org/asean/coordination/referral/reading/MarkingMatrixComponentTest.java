package org.asean.coordination.referral.reading;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Nobody reads past a marking, by any path (I17): the marking table of the contract, which generates its own tests. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class MarkingMatrixComponentTest {

    private static final List<String> MARKINGS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");

    /** A all, U until the end of the tenure, P preview, H preview of who is asked to help, R reference, - nothing. */
    private static final String TABLE = """
            partner           A A - - -
            other body        A A R R -
            other state       A A R R -
            offered           A A P P -
            asked to help     A A H H -
            supporting        A A A A -
            informed          A A A R -
            past lead         A A U R -
            lead              A A A A -
            raiser's body     A A A A -
            raiser of a part  A A A A -
            focal of a state  A A A A -
            chair             A A A A R
            vice-chair        A A A A R
            secretariat       A A A A R
            auditor           A A A R R
            person named      A A A A A
            """;

    private final List<MarkedIssues> issues = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private int cells;

    @TestFactory
    Stream<DynamicTest> what_who_reads_by_which_path() {
        LogCapture log = LogCapture.begin();
        Story.directoryIsRead();
        String before = TestDatabase.endOfFeed();
        MARKINGS.forEach(marking -> issues.add(MarkedIssues.under(marking)));
        return Stream.concat(
                TABLE.lines().flatMap(row -> row(row, before)),
                Stream.of(
                        dynamicTest(
                                "the log tells nothing of any of them",
                                () -> assertThat(log.end()).isNotEmpty().noneMatch(MarkedIssues::isToldIn)),
                        dynamicTest("no cell is violated", () -> {
                            InvariantLedger.record("I17", "marking, relation and path", cells, violations.size());
                            assertThat(violations).isEmpty();
                        })));
    }

    private Stream<DynamicTest> row(String row, String before) {
        String relation = row.substring(0, 18).strip();
        List<String> rights = List.of(row.substring(18).strip().split(" "));
        String token = MarkedIssues.reader(relation);
        List<ToldEvent> listed = ToldEvent.listed(token, before);
        Map<String, List<ToldEvent>> told =
                Map.of("FEED", listed, "STREAM", ToldEvent.streamed(token, before, listed.size()));
        return IntStream.range(0, issues.size())
                .boxed()
                .flatMap(column -> cells(relation, token, issues.get(column), rights.get(column), told));
    }

    private Stream<DynamicTest> cells(
            String relation, String token, MarkedIssues issue, String right, Map<String, List<ToldEvent>> told) {
        String who = relation + " reads " + issue.marking() + " by ";
        Stream<DynamicTest> byPath = Stream.of(Paths.values())
                .map(path -> dynamicTest(
                        who + path, () -> check(who + path, path.seen(issue, token), path.expected(right))));
        Stream<DynamicTest> byFeed = told.entrySet().stream()
                .map(way -> dynamicTest(
                        who + way.getKey(),
                        () -> check(
                                who + way.getKey(),
                                ToldEvent.shown(way.getValue(), issue),
                                Paths.TIMELINE.expected(right))));
        return Stream.concat(byPath, byFeed);
    }

    private void check(String cell, String seen, String expected) {
        cells++;
        if (!seen.equals(expected)) {
            violations.add(cell);
        }
        assertThat(seen).isEqualTo(expected);
    }
}
