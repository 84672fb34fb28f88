package org.asean.coordination.registry.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.asean.coordination.registry.Desk.asReader;
import static org.assertj.core.api.Assertions.assertThat;

/** The questions of the shared file, asked over HTTP of a registry that holds its directory. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class RoutingVectorsComponentTest {

    private static final JsonNode FILE = read(Path.of("..", "contracts", "vectors", "routing.json"));

    /** The directory as rows: with its ids and versions, which no command would take from a client. */
    private static final String ROWS = """
            create temporary table vector as select '%s'::jsonb as directory;
            insert into body (code, name, pillar, tier, state, origin, successor, registered_at, registered_by, state_since, state_by,
                              revision)
              select b ->> 'code', b ->> 'name', 'CROSS', 'WORKING_GROUP', b ->> 'state', 'IMPORTED', b ->> 'successor',
                     '2025-01-01', 'test', '2025-01-01', 'test', 0
                from vector, jsonb_array_elements(directory -> 'bodies') b;
            insert into body_step (body, number, state, effective_on, at, by)
              select b ->> 'code', 1, b ->> 'state', null, '2025-01-01', 'test'
                from vector, jsonb_array_elements(directory -> 'bodies') b;
            insert into remit (id, version, body, capacity, functions, states, scope, valid_from, valid_to, state, origin, drafted_at,
                               drafted_by, state_since, state_by, revision, admitted_at, in_force_from, ended_at, ended_on)
              select (r ->> 'id')::uuid, (r ->> 'version')::int, r ->> 'body', r ->> 'capacity',
                     array(select jsonb_array_elements_text(r -> 'functions')),
                     array(select jsonb_array_elements_text(r -> 'states')), 'Of the vectors', (r ->> 'validFrom')::date,
                     case when not replaced then (r ->> 'validTo')::date end,
                     case when replaced then 'SUPERSEDED' else 'ACTIVE' end, 'IMPORTED', '2025-01-01', 'test', '2025-01-01', 'test', 0,
                     '2025-01-01', (r ->> 'validFrom')::date,
                     case when replaced then timestamptz '2025-01-02' end, case when replaced then (r ->> 'validTo')::date end
                from vector, jsonb_array_elements(directory -> 'remits') r,
                     lateral (select exists (select 1 from jsonb_array_elements(directory -> 'remits') n
                                              where n ->> 'id' = r ->> 'id'
                                                and (n ->> 'version')::int > (r ->> 'version')::int) as replaced) later;
            insert into remit_topic (remit_id, remit_version, topic)
              select (r ->> 'id')::uuid, (r ->> 'version')::int, jsonb_array_elements_text(r -> 'topics')
                from vector, jsonb_array_elements(directory -> 'remits') r;
            insert into remit_exclude (remit_id, remit_version, topic)
              select (r ->> 'id')::uuid, (r ->> 'version')::int, jsonb_array_elements_text(r -> 'excludes')
                from vector, jsonb_array_elements(directory -> 'remits') r;
            insert into precedence_rule (id, functions, valid_from, valid_to, decision, adopted_at, adopted_by)
              select (p ->> 'id')::uuid, array(select jsonb_array_elements_text(p -> 'functions')), (p ->> 'validFrom')::date,
                     (p ->> 'validTo')::date, 'Of the vectors', '2025-01-01', 'test'
                from vector, jsonb_array_elements(directory -> 'precedenceRules') p;
            insert into precedence_rule_topic (rule_id, topic)
              select (p ->> 'id')::uuid, jsonb_array_elements_text(p -> 'topics')
                from vector, jsonb_array_elements(directory -> 'precedenceRules') p;
            insert into precedence_rule_body (rule_id, position, body)
              select (p ->> 'id')::uuid, place - 1, body
                from vector, jsonb_array_elements(directory -> 'precedenceRules') p,
                     lateral jsonb_array_elements_text(p -> 'bodies') with ordinality as ordered (body, place);
            drop table vector""";

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_registry_answers_as_the_shared_file_says() {
        Desk.empty();
        TestDatabase.execute(ROWS.formatted(FILE.path("directory").toString().replace("'", "''")));
        return each(FILE.path("questions"))
                .map(question ->
                        DynamicTest.dynamicTest(question.path("name").asText(), () -> answersAsItSays(question)));
    }

    private static void answersAsItSays(JsonNode question) {
        // when
        Response answer = ask(question);

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("outcome"))
                .isEqualTo(question.path("outcome").asText());
        assertThat(String.valueOf(answer.jsonPath().getString("lead")))
                .isEqualTo(question.path("lead").asText());
        assertThat(answer.jsonPath().getList("tied", String.class)).isEqualTo(words(question.path("tied")));
        assertThat(answer.jsonPath().getList("remits.collect { it.id + '/' + it.version }", String.class))
                .isEqualTo(words(question.path("remits")));
        assertThat(answer.jsonPath().getList("rules", String.class)).isEqualTo(words(question.path("rules")));
    }

    private static Response ask(JsonNode question) {
        RequestSpecification request = asReader()
                .queryParam("topic", question.path("topic").asText())
                .queryParam("function", question.path("function").asText())
                .queryParam("at", question.path("at").asText());
        words(question.path("states")).forEach(state -> request.queryParam("states", state));
        return request.get("/api/v1/routing");
    }

    private static List<String> words(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
