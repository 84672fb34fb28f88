package org.asean.coordination.mandate.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MandateDirectoryComponentTest {

    private static final String PATH = "/api/v1/mandate-directory";
    private static final Path GOLDEN = Path.of("..", "contracts", "messages", "mandate", "mandate-directory.json");

    /** The facts of the golden message, and beside them what must not show: a draft, a member, a term called off. */
    private static final String FACTS = """
            truncate mandate_step, mandate_deliverable, mandate_area, mandate, aside, member, committee;
            insert into committee (code, name, kind, parent, version, changed_at)
            values ('CYBER-CC', 'Committee', 'STANDING', 'ACC', 0, '2025-01-01Z');
            insert into member (id, committee_code, subject, body, capacity, term_from, term_to, appointed_by, appointed_at)
            values
              ('00000000-0000-4000-8000-00000000b002', 'CYBER-CC', '00000000-0000-4000-8000-000000000002', 'CYBER-CC', 'VICE_CHAIR', '2026-01-01Z', null, 's', now());
            insert into member (id, committee_code, subject, member_state, capacity, term_from, term_to, appointed_by, appointed_at)
            values
              (gen_random_uuid(), 'CYBER-CC', '00000000-0000-4000-8000-000000000099', 'SG', 'CHAIR', '2025-01-01Z', '2026-01-01Z', 's', now()),
              ('00000000-0000-4000-8000-00000000b001', 'CYBER-CC', '00000000-0000-4000-8000-000000000001', 'MY', 'CHAIR', '2026-01-01Z', null, 's', now()),
              (gen_random_uuid(), 'CYBER-CC', 'called-off', 'TH', 'VICE_CHAIR', '2027-01-01Z', '2027-01-01Z', 's', now()),
              (gen_random_uuid(), 'CYBER-CC', 'a-member', 'VN', 'MEMBER', '2026-01-01Z', null, 's', now());
            insert into aside (id, member_id, body, reason, aside_from, aside_to, declared_by, declared_at)
            values
              (gen_random_uuid(), '00000000-0000-4000-8000-00000000b001', null, 'r', '2026-02-01Z', '2026-02-08Z', 's', '2026-01-31Z'),
              (gen_random_uuid(), '00000000-0000-4000-8000-00000000b001', 'AJCCBC', 'r', '2026-03-01Z', null, 's', '2026-03-01Z'),
              (gen_random_uuid(), '00000000-0000-4000-8000-00000000b001', 'ATRC', 'r', '2026-03-02Z', null, 's', '2026-03-02Z'),
              (gen_random_uuid(), '00000000-0000-4000-8000-00000000b001', 'STOM', 'called off', '2027-03-02Z', '2027-03-02Z', 's', '2026-03-02Z'),
              (gen_random_uuid(), '00000000-0000-4000-8000-00000000b002', 'AJCCBC', 'r', '2026-03-01Z', null, 's', '2026-03-01Z');
            insert into mandate (id, version, committee_code, granted_by, instrument, valid_from, valid_to, state)
            values
              ('00000000-0000-4000-8000-00000000a001', 0, 'CYBER-CC', 'ACC', 'i', '2025-01-01', '2026-01-01', 'DISCHARGED'),
              ('00000000-0000-4000-8000-00000000a002', 0, 'CYBER-CC', 'ACC', 'i', '2026-01-01', '2099-01-01', 'ADOPTED'),
              ('00000000-0000-4000-8000-00000000a003', 0, 'CYBER-CC', 'ACC', 'i', '2026-01-01', '2099-01-01', 'DRAFT'),
              ('00000000-0000-4000-8000-00000000a004', 0, 'CYBER-CC', 'ACC', 'i', '2026-01-01', '2099-01-01', 'PROPOSED');
            insert into mandate_area (mandate_id, ordinal, topics, functions)
            values
              ('00000000-0000-4000-8000-00000000a001', 0, '{cyber.operations.cert}', '{POLICY,OPERATIONAL}'),
              ('00000000-0000-4000-8000-00000000a002', 0, '{cyber.operations.cert,cyber.operations.assistance}', '{POLICY,OPERATIONAL}'),
              ('00000000-0000-4000-8000-00000000a002', 1, '{cyber.cii}', '{POLICY}'),
              ('00000000-0000-4000-8000-00000000a003', 0, '{cyber.crime}', '{POLICY}');
            insert into mandate_step (mandate_id, ordinal, state, taken_at, taken_by)
            values ('00000000-0000-4000-8000-00000000a001', 0, 'DISCHARGED', '2025-12-01 09:30Z', 's');
            """;

    @BeforeEach
    void theFacts() {
        TestDatabase.execute(FACTS);
    }

    private static RequestSpecification asService() {
        return given().auth().oauth2(TestTokens.as("service").token());
    }

    @Test
    void the_document_is_the_golden_message() throws IOException {
        // given
        ObjectMapper json = new ObjectMapper();

        // when
        Response answer = asService().get(PATH);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.asString())).isEqualTo(json.readTree(GOLDEN.toFile()));
    }

    @Test
    void nothing_is_sent_again_while_nothing_changes() {
        // given
        String tag = asService().get(PATH).header("ETag");

        // when
        Response again = asService().header("If-None-Match", tag).get(PATH);

        // then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag).matches("\"[^\"]+\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update member set term_to = '2026-06-01Z' where subject = '00000000-0000-4000-8000-000000000002'",
                "insert into member (id, committee_code, subject, body, capacity, term_from, term_to, appointed_by, appointed_at)"
                        + " values (gen_random_uuid(), 'CYBER-CC', 'x', 'ACC', 'CHAIR', '2020-01-01Z', '2021-01-01Z', 's', now())",
                "update aside set aside_to = '2026-12-01Z' where body = 'ATRC'",
                "update mandate set state = 'REVOKED' where id = '00000000-0000-4000-8000-00000000a002'",
                "update mandate set valid_to = '2098-01-01' where id = '00000000-0000-4000-8000-00000000a002'",
                "update mandate_area set topics = '{cyber}' where mandate_id = '00000000-0000-4000-8000-00000000a002'",
                "update mandate_step set taken_at = '2025-12-02Z' where state = 'DISCHARGED'"
            })
    void the_tag_changes_with_any_change_whoever_makes_it(String change) {
        // given
        String before = asService().get(PATH).header("ETag");

        // when
        TestDatabase.execute(change);

        // then
        Response after = asService().header("If-None-Match", before).get(PATH);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_the_tag() {
        // given
        String before = asService().get(PATH).header("ETag");

        // when
        TestDatabase.execute("begin; update mandate set state = 'REVOKED'; rollback");

        // then
        assertThat(asService().header("If-None-Match", before).get(PATH).statusCode())
                .isEqualTo(304);
    }
}
