package org.asean.coordination.registry.coverage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StatementCount;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.adopt;
import static org.asean.coordination.registry.Desk.asReader;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class CoverageComponentTest {

    private static final String COVERAGE = "/api/v1/coverage";
    private static final String DAY = "at=2026-11-23";
    private static final int FUNCTIONS = 8;
    private static final int TOPICS = 30;

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    private static Map<String, Object> cell(String topic, String function, String parameters) {
        JsonPath answer = asReader()
                .get(COVERAGE + "?limit=1&topic=" + topic + "&" + parameters)
                .jsonPath();
        assertThat(answer.getString("items[0].topic")).isEqualTo(topic);
        return answer.getMap("items[0].cells.find { it.function == '" + function + "' }");
    }

    @Test
    void every_topic_has_a_cell_for_every_function_in_parts_that_follow_each_other() {
        // given
        Response first = asReader().get(COVERAGE + "?limit=20&" + DAY);

        // when
        Response second = asReader().get(COVERAGE + "?limit=20&" + DAY + "&after=" + first.path("page.endCursor"));

        // then
        List<String> codes = new ArrayList<>(first.jsonPath().getList("items.topic", String.class));
        codes.addAll(second.jsonPath().getList("items.topic", String.class));
        assertThat(codes).hasSize(TOPICS).isSorted().doesNotHaveDuplicates();
        assertThat(first.jsonPath().getList("items.cells.flatten()")).hasSize(20 * FUNCTIONS);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat((Boolean) second.path("page.hasMore")).isFalse();
        assertThat(asReader()
                        .get(COVERAGE + "?after=" + second.path("page.endCursor"))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void the_real_directory_has_its_three_contests_and_no_fourth() {
        // when
        JsonPath table = asReader().get(COVERAGE + "?limit=200&" + DAY).jsonPath();

        // then
        List<String> contested =
                table.getList("items.collectMany { row -> row.cells.findAll { it.status == 'CONTESTED' }"
                        + ".collect { row.topic + ' ' + it.function + ' ' + it.contested } }");
        assertThat(contested)
                .containsExactly(
                        "cyber.capacity.training CAPACITY [AJCCBC, ASCCE]",
                        "cyber.crime.evidence LEGAL [ASLOM, SOM-MLAT]",
                        "cyber.policy.diplomacy DIPLOMATIC [ARF-ISM-ICT, ASEAN-SOM]");
    }

    @Test
    void a_cell_says_who_leads_who_would_and_who_helps() {
        assertThat(cell("cyber.cii.telecom", "POLICY", DAY))
                .containsEntry("status", "LEAD")
                .containsEntry("lead", "ADGSOM")
                .containsEntry("residual", List.of("ADGSOM"))
                .containsEntry("support", List.of("ATRC"))
                .containsEntry("parts", List.of())
                .containsEntry(
                        "reason", "On 2026-11-23 a LEAD remit of ADGSOM alone covers cyber.cii.telecom × POLICY.");
        assertThat(cell("cyber", "POLICY", DAY))
                .containsEntry("status", "RESIDUAL")
                .containsEntry("lead", "ADGSOM");
        assertThat(cell("cyber", "DEFENCE", DAY)).containsEntry("status", "GAP").containsEntry("lead", null);
        assertThat(cell("cyber.cii.telecom", "POLICY", "at=2025-10-25")).containsEntry("status", "GAP");
    }

    @Test
    void a_rule_ends_the_contest_of_a_cell_from_its_first_day() {
        // given
        String rule = adopt("cyber.crime.evidence", "LEGAL", "[\"SOM-MLAT\",\"ASLOM\"]", "2026-11-23", null)
                .path("id");

        // when
        Map<String, Object> settled = cell("cyber.crime.evidence", "LEGAL", DAY);

        // then
        assertThat(settled)
                .containsEntry("status", "LEAD")
                .containsEntry("lead", "SOM-MLAT")
                .containsEntry("rules", List.of(rule));
        assertThat(cell("cyber.crime.evidence", "LEGAL", "at=2026-11-22")).containsEntry("status", "CONTESTED");
    }

    @Test
    void a_pillar_shows_its_own_bodies_only() {
        assertThat(cell("cyber.cii.finance", "POLICY", DAY + "&pillar=AEC")).containsEntry("lead", "AFCDM");
        assertThat(cell("cyber.cii.finance", "POLICY", DAY + "&pillar=APSC")).containsEntry("status", "GAP");
        assertThat(cell("cyber.crime.evidence", "LEGAL", DAY + "&pillar=APSC")).containsEntry("status", "CONTESTED");
    }

    @Test
    void a_subtree_is_a_node_and_what_lies_below_it() {
        assertThat(asReader().get(COVERAGE + "?topic=cyber.policy").jsonPath().getList("items.topic", String.class))
                .containsExactlyInAnyOrder(
                        "cyber.policy",
                        "cyber.policy.data",
                        "cyber.policy.diplomacy",
                        "cyber.policy.norms",
                        "cyber.policy.standards");
        assertThatProblem(asReader().get(COVERAGE + "?topic=cyber.nothing")).is(422, "unknown-topic");
    }

    @Test
    void what_was_not_recorded_yet_does_not_show() {
        assertThat(cell("cyber.cii.telecom", "POLICY", DAY + "&knownAt=2020-01-01"))
                .containsEntry("status", "GAP")
                .containsEntry("residual", List.of());
    }

    @Test
    void a_suspended_body_leads_nothing_on_its_days() {
        // given
        TestDatabase.execute(
                "insert into body_step (body, number, state, effective_on, at, by)"
                        + " select 'AFCDM', 2, 'SUSPENDED', '2026-06-01', at, by from body_step where body = 'AFCDM' and number = 1");

        // when
        Map<String, Object> suspended = cell("cyber.cii.finance", "POLICY", "at=2026-06-01");

        // then
        assertThat(suspended).containsEntry("status", "RESIDUAL").containsEntry("lead", "ADGSOM");
        assertThat(cell("cyber.cii.finance", "POLICY", "at=2026-05-31")).containsEntry("lead", "AFCDM");
    }

    @Test
    void where_remits_are_limited_to_states_each_group_of_states_has_its_answer() {
        // given
        TestDatabase.execute("update remit set states = '{MY,SG}' where body = 'ASLOM';"
                + " update remit set states = '{MY,TH}' where body = 'SOM-MLAT'");

        // when
        Map<String, Object> cell = cell("cyber.crime.evidence", "LEGAL", DAY);

        // then
        assertThat(cell).containsEntry("status", "CONTESTED").containsEntry("lead", null);
        assertThat(JsonPath.from(asReader()
                                .get(COVERAGE + "?limit=1&topic=cyber.crime.evidence&" + DAY)
                                .asString())
                        .getList("items[0].cells.find { it.function == 'LEGAL' }.parts"
                                + ".collect { it.states.join('+') + ' ' + it.status + ' ' + it.lead }"))
                .containsExactly(
                        "BN+ID+KH+LA+MM+PH+TL+VN GAP null", "MY CONTESTED null", "SG LEAD ASLOM", "TH LEAD SOM-MLAT");
        assertThat(cell("cyber.crime.evidence", "LAW_ENFORCEMENT", DAY)).containsEntry("parts", List.of());
    }

    @Test
    void the_members_of_the_day_are_asked_and_no_others() {
        // given
        TestDatabase.execute("update remit set states = '{SG}', valid_from = '2019-01-01', in_force_from = '2019-01-01'"
                + " where body = 'ASLOM'");

        // when
        JsonPath answer = asReader()
                .get(COVERAGE + "?limit=1&topic=cyber.crime&at=2019-06-01")
                .jsonPath();

        // then
        assertThat(answer.getList("items[0].cells.find { it.function == 'LEGAL' }.parts.states.flatten()"))
                .hasSize(10)
                .doesNotContain("TL");
    }

    @Test
    void it_goes_out_as_csv_too() {
        // when
        Response csv = asReader().accept("text/csv").get(COVERAGE + "?limit=2&topic=cyber.crime&" + DAY);

        // then
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Link")).contains("rel=\"next\"");
        assertThat(csv.asString().lines())
                .hasSize(1 + 2 * FUNCTIONS)
                .startsWith("topic,label,function,status,lead,contested,residual,support,reason")
                .contains("cyber.crime,Cybercrime,LAW_ENFORCEMENT,LEAD,SOMTC-WG-CC,,,,"
                        + "On 2026-11-23 a LEAD remit of SOMTC-WG-CC alone covers cyber.crime × LAW_ENFORCEMENT.");
    }

    @Test
    void a_question_for_csv_that_is_refused_is_a_problem_document() {
        assertThatProblem(asReader().accept("text/csv").get(COVERAGE + "?topic=cyber.nothing"))
                .is(422, "unknown-topic");
    }

    @Test
    void the_summary_counts_what_the_table_shows() {
        // given
        Map<String, Integer> counted = new TreeMap<>();
        asReader()
                .get(COVERAGE + "?limit=200&" + DAY)
                .jsonPath()
                .getList("items.cells.flatten().status", String.class)
                .forEach(status -> counted.merge(status, 1, Integer::sum));

        // when
        JsonPath summary = asReader().get(COVERAGE + "/summary?" + DAY).jsonPath();

        // then
        Map<String, Integer> summed = new TreeMap<>();
        summary.<Map<String, Object>>getList("statuses")
                .forEach(row -> summed.put((String) row.get("status"), (Integer) row.get("cells")));
        assertThat(summed)
                .containsAllEntriesOf(counted)
                .containsEntry("CONTESTED", 3)
                .containsEntry("NOT_APPLICABLE", 0);
        assertThat(summary.getInt("cells")).isEqualTo(TOPICS * FUNCTIONS);
        assertThat(summary.getInt("pillars.led.sum()")).isEqualTo(summed.get("LEAD"));
        assertThat(summary.getInt("pillars.find { it.pillar == 'AEC' }.residual"))
                .isEqualTo(summed.get("RESIDUAL"));
        assertThat(asReader()
                        .get(COVERAGE + "/summary?at=2025-10-25")
                        .jsonPath()
                        .getInt("pillars.led.sum()"))
                .isZero();
    }

    @Test
    void a_table_takes_the_same_few_queries_however_many_remits_and_topics_there_are() {
        // given
        long small = statementsOf(COVERAGE + "?limit=1&" + DAY);
        long summary = statementsOf(COVERAGE + "/summary?" + DAY);

        // when
        TestDatabase.execute("""
                create temporary table more as select gen_random_uuid() as id from generate_series(1, 500);
                insert into remit (id, version, body, capacity, functions, states, scope, valid_from, state, origin, drafted_at,
                                   drafted_by, state_since, state_by, revision, admitted_at, in_force_from)
                  select m.id, 1, r.body, r.capacity, r.functions, r.states, r.scope, r.valid_from, r.state, r.origin, r.drafted_at,
                         r.drafted_by, r.state_since, r.state_by, 0, r.admitted_at, r.in_force_from
                    from remit r, more m where r.body = 'AFCDM';
                insert into remit_topic select m.id, 1, t.code from more m, topic t;
                drop table more""");

        // then
        assertThat(statementsOf(COVERAGE + "?limit=200&" + DAY))
                .isEqualTo(small)
                .isLessThanOrEqualTo(12);
        assertThat(statementsOf(COVERAGE + "/summary?" + DAY))
                .isEqualTo(summary)
                .isLessThanOrEqualTo(12);
    }

    private static long statementsOf(String address) {
        return StatementCount.during(
                () -> assertThat(asReader().get(address).statusCode()).isEqualTo(200));
    }

    @Test
    void what_cannot_be_read_is_malformed() {
        List.of(
                        "?pillar=NONE",
                        "?at=1066-10-14",
                        "?knownAt=soon",
                        "?topic=Cyber",
                        "?limit=0",
                        "?after=%21",
                        "?function=LEGAL")
                .forEach(wrong ->
                        assertThatProblem(asReader().get(COVERAGE + wrong)).is(400, "malformed-request"));
    }
}
