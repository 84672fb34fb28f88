package org.asean.coordination.registry.applicability;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asean.coordination.competence.Function;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class ApplicabilityComponentTest {

    private static final String MARKS = "/api/v1/coverage/not-applicable";

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    @AfterEach
    void today() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static Response mark(String topic, String function) {
        return asSecretariat()
                .body("{\"topic\":\"%s\",\"function\":\"%s\",\"reason\":\"No armed forces there.\"}"
                        .formatted(topic, function))
                .post(MARKS);
    }

    private static Response remove(String topic, String function) {
        return asSecretariat()
                .body("{\"topic\":\"%s\",\"function\":\"%s\"}".formatted(topic, function))
                .post(MARKS + "/removal");
    }

    private static String status(String topic, String function, String parameters) {
        return asReader()
                .get("/api/v1/coverage?limit=1&topic=" + topic + parameters)
                .jsonPath()
                .getString("items[0].cells.find { it.function == '" + function + "' }.status");
    }

    @Test
    void a_mark_turns_the_gaps_of_its_node_and_those_below_into_not_applicable() {
        // when
        Response marked = mark("cyber.cii", "DEFENCE");

        // then
        assertThat(marked.statusCode()).isEqualTo(201);
        assertThat(marked.jsonPath().getString("reason")).isEqualTo("No armed forces there.");
        assertThat(status("cyber.cii", "DEFENCE", "")).isEqualTo("NOT_APPLICABLE");
        assertThat(status("cyber.cii.energy", "DEFENCE", "")).isEqualTo("NOT_APPLICABLE");
        assertThat(status("cyber.crime", "DEFENCE", "")).isEqualTo("GAP");
        assertThat(asReader()
                        .get("/api/v1/coverage/summary")
                        .jsonPath()
                        .getInt("statuses.find { it.status == 'NOT_APPLICABLE' }.cells"))
                .isEqualTo(7);
    }

    @Test
    void a_cell_that_somebody_leads_is_led_all_the_same() {
        // when
        mark("cyber", "POLICY");

        // then
        assertThat(status("cyber.cii.finance", "POLICY", "")).isEqualTo("LEAD");
        assertThat(status("cyber", "POLICY", "")).isEqualTo("RESIDUAL");
    }

    @Test
    void a_cell_bears_one_mark() {
        // given
        mark("cyber.cii", "DEFENCE");

        // when
        Response again = mark("cyber.cii", "DEFENCE");

        // then
        assertThatProblem(again).is(409, "cell-already-marked");
        assertThat(mark("cyber.cii.energy", "DEFENCE").statusCode()).isEqualTo(201);
    }

    @Test
    void a_mark_that_is_taken_away_may_come_again() {
        // given
        mark("cyber.cii", "DEFENCE");

        // when
        Response removed = remove("cyber.cii", "DEFENCE");

        // then
        assertThat(removed.statusCode()).isEqualTo(200);
        assertThat(status("cyber.cii", "DEFENCE", "")).isEqualTo("GAP");
        assertThatProblem(remove("cyber.cii", "DEFENCE")).is(404, "not-found");
        assertThat(mark("cyber.cii", "DEFENCE").statusCode()).isEqualTo(201);
    }

    @Test
    void what_was_marked_on_a_past_day_stays_known() {
        // given
        LocalDate marked = LocalDate.parse(
                mark("cyber.cii", "DEFENCE").jsonPath().getString("markedAt").substring(0, 10));
        TestDatabase.moveClock(Duration.ofDays(2));

        // when
        remove("cyber.cii", "DEFENCE");

        // then
        assertThat(status("cyber.cii", "DEFENCE", "&knownAt=" + marked)).isEqualTo("NOT_APPLICABLE");
        assertThat(status("cyber.cii", "DEFENCE", "&knownAt=" + marked.minusDays(1)))
                .isEqualTo("GAP");
        assertThat(status("cyber.cii", "DEFENCE", "")).isEqualTo("GAP");
    }

    @Test
    void the_marks_are_listed_in_parts() {
        // given
        mark("cyber.cii.energy", "DEFENCE");
        mark("cyber.cii", "LEGAL");
        mark("cyber.cii", "DEFENCE");
        Response first = asReader().get(MARKS + "?limit=2");

        // when
        Response second = asReader().get(MARKS + "?limit=2&after=" + first.path("page.endCursor"));

        // then
        assertThat(first.jsonPath().getList("items.collect { it.topic + '/' + it.function }"))
                .containsExactly("cyber.cii/DEFENCE", "cyber.cii/LEGAL");
        assertThat(second.jsonPath().getList("items.collect { it.topic + '/' + it.function }"))
                .containsExactly("cyber.cii.energy/DEFENCE");
        assertThatProblem(asReader().get(MARKS + "?after=Y3liZXI")).is(400, "malformed-request");
    }

    @Test
    void both_acts_stand_in_the_record() throws SQLException {
        // given
        mark("cyber.cii.health", "DIPLOMATIC");

        // when
        remove("cyber.cii.health", "DIPLOMATIC");

        // then
        assertThat(recorded("cyber.cii.health/DIPLOMATIC"))
                .containsExactly(
                        "cell-marked secretariat No armed forces there. after",
                        "cell-mark-removed secretariat null before");
    }

    private static List<String> recorded(String item) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        "select action, roles, content::json ->> 'reason', content::json ->> 'before' is null"
                                + " from record_entry join record_content on entry = number"
                                + " where item_type = 'cell' and item_id = '" + item + "' order by number")) {
            while (rows.next()) {
                entries.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                        + (rows.getBoolean(4) ? "after" : "before"));
            }
        }
        return entries;
    }

    @Test
    void of_two_marks_on_a_cell_at_once_one_stands() throws Exception {
        for (Function function : Function.values()) {
            // given
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Integer> marking = () -> {
                start.await();
                return mark("cyber.cii", function.name()).statusCode();
            };
            ExecutorService threads = Executors.newFixedThreadPool(2);

            // when
            List<Future<Integer>> answers = threads.invokeAll(List.of(marking, marking));

            // then
            threads.shutdown();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(asReader().get(MARKS).jsonPath().getList("items")).hasSize(Function.values().length);
    }

    @Test
    void what_is_marked_is_known_and_has_a_reason() {
        assertThatProblem(mark("cyber.nothing", "DEFENCE")).is(422, "unknown-topic");
        List.of(
                        "{\"topic\":\"cyber\",\"function\":\"NONE\",\"reason\":\"So.\"}",
                        "{\"topic\":\"cyber\",\"function\":\"LEGAL\",\"reason\":\" \"}",
                        "{\"topic\":\"Cyber\",\"function\":\"LEGAL\",\"reason\":\"So.\"}",
                        "{\"topic\":\"cyber\",\"reason\":\"So.\"}",
                        "{\"topic\":\"cyber\",\"function\":\"LEGAL\",\"reason\":\"So.\",\"by\":\"me\"}",
                        "{")
                .forEach(wrong -> assertThatProblem(asSecretariat().body(wrong).post(MARKS))
                        .is(400, "malformed-request"));
        assertThatProblem(asSecretariat().body("{\"topic\":\"cyber\"}").post(MARKS + "/removal"))
                .is(400, "malformed-request");
    }
}
