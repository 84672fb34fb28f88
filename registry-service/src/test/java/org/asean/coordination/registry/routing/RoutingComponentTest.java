package org.asean.coordination.registry.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StatementCount;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.adopt;
import static org.asean.coordination.registry.Desk.asReader;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class RoutingComponentTest {

    private static final String EVIDENCE =
            "/api/v1/routing?topic=cyber.crime.evidence&function=LEGAL&states=BN&states=LA&at=2026-11-23";

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    static Stream<JsonNode> issues() throws IOException {
        List<JsonNode> issues = new ArrayList<>();
        new ObjectMapper().readTree(Desk.resource("issues.json")).forEach(issues::add);
        return issues.stream();
    }

    private static Response route(JsonNode issue) {
        StringBuilder states = new StringBuilder();
        issue.path("states").forEach(state -> states.append("&states=").append(state.asText()));
        return asReader()
                .get("/api/v1/routing?topic=" + issue.path("topic").asText() + "&function="
                        + issue.path("function").asText() + states + "&at=2026-11-23");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("issues")
    void each_of_the_five_issues_routes_as_its_file_says(JsonNode issue) {
        // when
        Response answer = route(issue);

        // then
        assertThat(answer.path("outcome").toString())
                .isEqualTo(issue.path("expected").asText());
        assertThat(answer.jsonPath().getString("lead"))
                .isEqualTo(
                        issue.has("expectedLead") ? issue.path("expectedLead").asText() : null);
        List<String> tied = new ArrayList<>();
        issue.path("tied").forEach(body -> tied.add(body.asText()));
        assertThat(answer.jsonPath().getList("tied", String.class)).isEqualTo(tied);
        assertThat(answer.path("reason").toString())
                .contains(issue.path("topic").asText(), "2026-11-23");
        assertThat(answer.path("algorithm").toString()).isEqualTo("routing/1");
    }

    @Test
    void a_rule_decides_the_evidence_from_its_first_day() {
        // given
        Response adopted = adopt("cyber.crime.evidence", "LEGAL", "[\"SOM-MLAT\",\"ASLOM\"]", "2026-11-23", null);
        String rule = adopted.path("id");

        // when
        Response after = asReader().get(EVIDENCE);
        Response before = asReader().get(EVIDENCE.replace("11-23", "11-22"));

        // then
        InvariantLedger.record("I12", "a contested cell before a rule", 1, before.path("lead") == null ? 0 : 1);
        assertThat(after.path("lead").toString()).isEqualTo("SOM-MLAT");
        assertThat(after.jsonPath().getList("rules", String.class)).containsExactly(rule);
        assertThat(after.path("reason").toString()).contains("precedence rule " + rule, "SOM-MLAT first");
        assertThat(before.path("outcome").toString()).isEqualTo("TIE");
        assertThat(before.path("reason").toString()).contains("ASLOM and SOM-MLAT", "no precedence rule");
    }

    @Test
    void where_nobody_is_competent_it_says_so() {
        // when
        Response answer = asReader().get("/api/v1/routing?topic=cyber.cii&function=DEFENCE&states=SG&at=2026-11-23");

        // then
        assertThat(answer.path("outcome").toString()).isEqualTo("GAP");
        assertThat((String) answer.path("lead")).isNull();
        assertThat(answer.path("reason").toString())
                .isEqualTo("No LEAD and no RESIDUAL remit in force on 2026-11-23 covers cyber.cii × DEFENCE in SG.");
    }

    @Test
    void the_answer_names_the_version_of_the_registry_it_rests_on() {
        // given
        String before = asReader().get(EVIDENCE).path("directoryVersion");

        // when
        adopt("cyber.defence", "POLICY", "[\"ADSOM\",\"AFCDM\"]", "2026-01-01", null);

        // then
        assertThat(asReader().get(EVIDENCE).path("directoryVersion").toString()).isNotEqualTo(before);
    }

    @Test
    void what_is_asked_of_is_known() {
        assertThatProblem(asReader().get(EVIDENCE.replace("evidence", "nothing")))
                .is(422, "unknown-topic");
        assertThatProblem(asReader().get(EVIDENCE.replace("states=BN", "states=FR")))
                .is(422, "unknown-state");
    }

    @Test
    void a_question_of_a_past_day_is_one_of_the_members_of_that_day() {
        // given
        String question = "/api/v1/routing?topic=cyber.cii.finance&function=POLICY&states=SG&states=TL&at=";

        // when
        Response before = asReader().get(question + "2025-10-25");
        Response since = asReader().get(question + "2025-10-26");

        // then
        assertThatProblem(before).is(422, "unknown-state");
        assertThat(before.jsonPath().getList("unknown", String.class)).containsExactly("TL");
        assertThat(since.statusCode()).as(since.asString()).isEqualTo(200);
    }

    @Test
    void a_question_takes_the_same_few_queries_however_many_remits_there_are() {
        // given
        long few = statementsOf();

        // when
        TestDatabase.execute("""
                insert into remit (id, version, body, capacity, functions, states, scope, valid_from, valid_to, state, origin,
                    drafted_at, drafted_by, state_since, state_by, admitted_at, in_force_from, revision)
                  select gen_random_uuid(), 1, 'AFCDM', capacity, functions, states, scope, valid_from, valid_to, state, origin,
                    drafted_at, drafted_by, state_since, state_by, admitted_at, in_force_from, 0
                  from remit, generate_series(1, 100) where body = 'AFCDM';
                insert into remit_topic select id, version, 'cyber.crime' from remit r
                 where not exists (select from remit_topic t where t.remit_id = r.id)""");

        // then
        assertThat(statementsOf()).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private static long statementsOf() {
        return StatementCount.during(
                () -> assertThat(asReader().get(EVIDENCE).statusCode()).isEqualTo(200));
    }
}
