package org.asean.coordination.registry.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.registry.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class RegistryDirectoryComponentTest {

    private static final String PATH = "/api/v1/registry-directory";
    private static final Path GOLDEN = Path.of("..", "contracts", "messages", "registry", "registry-directory.json");

    /** The facts of the golden message, and beside them a draft and a refused remit, which must not show. */
    private static final String FACTS = """
            insert into body (code, name, pillar, tier, predecessor, successor, state, origin, registered_at, registered_by, state_since, state_by, revision)
            values
              ('TELMIN', 'ASEAN Telecommunications and IT Ministers Meeting', 'AEC', 'MINISTERIAL', null, 'ADGMIN', 'SUCCEEDED', 'IMPORTED', now(), 's', now(), 's', 0),
              ('ADGMIN', 'ASEAN Digital Ministers'' Meeting', 'AEC', 'MINISTERIAL', 'TELMIN', null, 'ACTIVE', 'IMPORTED', now(), 's', now(), 's', 0),
              ('ADGSOM', 'ASEAN Digital Senior Officials'' Meeting', 'AEC', 'SENIOR_OFFICIALS', null, null, 'ACTIVE', 'IMPORTED', now(), 's', now(), 's', 0),
              ('ASLOM', 'ASEAN Senior Law Officials Meeting', 'APSC', 'SENIOR_OFFICIALS', null, null, 'ACTIVE', 'IMPORTED', now(), 's', now(), 's', 0),
              ('ATRC', 'ASEAN Telecommunication Regulators'' Council', 'AEC', 'WORKING_GROUP', null, null, 'SUSPENDED', 'IMPORTED', now(), 's', now(), 's', 0),
              ('NEW-WG', 'A working group that asks to be registered', 'AEC', 'WORKING_GROUP', null, null, 'PENDING', 'REGISTERED', now(), 's', now(), 's', 0),
              ('SOM-MLAT', 'Senior Officials'' Meeting of Central Authorities on Mutual Legal Assistance in Criminal Matters', 'APSC', 'SENIOR_OFFICIALS', null, null, 'ACTIVE', 'IMPORTED', now(), 's', now(), 's', 0);
            insert into remit (id, version, body, capacity, functions, states, scope, legal_basis_title, valid_from, valid_to, state, origin, refusal_reason, drafted_at, drafted_by, state_since, state_by, revision, admitted_at, in_force_from)
            values
              ('00000000-0000-4000-8000-00000000b001', 1, 'ADGSOM', 'RESIDUAL', '{POLICY,OPERATIONAL}', '{}', 'x', null, '2025-10-26', null, 'ACTIVE', 'IMPORTED', null, now(), 's', now(), 's', 0, now(), '2025-10-26'),
              ('00000000-0000-4000-8000-00000000b002', 1, 'ASLOM', 'LEAD', '{LEGAL}', '{}', 'x', null, '2025-10-26', null, 'ACTIVE', 'IMPORTED', null, now(), 's', now(), 's', 0, now(), '2025-10-26'),
              ('00000000-0000-4000-8000-00000000b003', 2, 'SOM-MLAT', 'LEAD', '{LEGAL}', '{LA,BN}', 'x', 'y', '2026-01-01', '2099-01-01', 'ACTIVE', 'REGISTERED', null, now(), 's', now(), 's', 0, now(), '2026-01-01'),
              ('00000000-0000-4000-8000-00000000b004', 1, 'SOM-MLAT', 'LEAD', '{POLICY}', '{}', 'x', 'y', '2026-01-01', null, 'DRAFT', 'REGISTERED', null, now(), 's', now(), 's', 0, null, null),
              ('00000000-0000-4000-8000-00000000b005', 1, 'SOM-MLAT', 'LEAD', '{POLICY}', '{}', 'x', 'y', '2026-01-01', null, 'REFUSED', 'REGISTERED', 'no', now(), 's', now(), 's', 0, null, null);
            insert into remit_topic (remit_id, remit_version, topic)
            values
              ('00000000-0000-4000-8000-00000000b001', 1, 'cyber'),
              ('00000000-0000-4000-8000-00000000b002', 1, 'cyber.crime'),
              ('00000000-0000-4000-8000-00000000b003', 2, 'cyber.crime.ransomware'),
              ('00000000-0000-4000-8000-00000000b003', 2, 'cyber.crime.evidence'),
              ('00000000-0000-4000-8000-00000000b004', 1, 'cyber.crime'),
              ('00000000-0000-4000-8000-00000000b005', 1, 'cyber.crime');
            insert into remit_exclude (remit_id, remit_version, topic)
            values ('00000000-0000-4000-8000-00000000b002', 1, 'cyber.crime.child');
            insert into precedence_rule (id, functions, valid_from, decision, adopted_at, adopted_by)
            values ('00000000-0000-4000-8000-00000000c001', '{LEGAL}', '2026-06-01', 'd', now(), 's');
            insert into precedence_rule_topic (rule_id, topic)
            values ('00000000-0000-4000-8000-00000000c001', 'cyber.crime.evidence');
            insert into precedence_rule_body (rule_id, position, body)
            values ('00000000-0000-4000-8000-00000000c001', 0, 'SOM-MLAT'), ('00000000-0000-4000-8000-00000000c001', 1, 'ASLOM');
            """;

    @BeforeEach
    void theFacts() {
        Desk.empty();
        TestDatabase.execute(FACTS);
    }

    private static RequestSpecification asService() {
        return as(TestTokens.as("service"));
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
        Response again =
                asService().header("If-None-Match", "\"other\", " + tag).get(PATH);

        // then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag).matches("\"\\d+\\.[0-9a-f]{8}\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update body set state = 'ACTIVE' where code = 'NEW-WG'",
                "insert into body select 'OTHER', name, pillar, tier, parent, null, acts_through, note, state, origin, refusal_reason,"
                        + " registered_at, registered_by, state_since, state_by, 0 from body where code = 'ATRC'",
                "update remit set state = 'ACTIVE', admitted_at = state_since, in_force_from = valid_from"
                        + " where id = '00000000-0000-4000-8000-00000000b004'",
                "update remit set state = 'RETIRED', ended_at = state_since, ended_on = current_date"
                        + " where id = '00000000-0000-4000-8000-00000000b002'",
                "update remit set valid_to = '2098-01-01' where id = '00000000-0000-4000-8000-00000000b003'",
                "insert into precedence_rule select gen_random_uuid(), functions, valid_from, valid_to, decision, adopted_at,"
                        + " adopted_by from precedence_rule",
                "update topic set label = 'Cyber' where code = 'cyber'",
                "update member_state set member_since = member_since where code = 'TL'"
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "begin; update body set state = 'ACTIVE' where code = 'NEW-WG'; rollback",
                "update remit set state = 'SUBMITTED' where id = '00000000-0000-4000-8000-00000000b004'"
            })
    void the_tag_stays_where_the_directory_does(String nothing) {
        // given
        String before = asService().get(PATH).header("ETag");

        // when
        TestDatabase.execute(nothing);

        // then
        assertThat(asService().header("If-None-Match", before).get(PATH).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_transaction_of_many_changes_is_one_version() {
        // given
        long before = number(asService().get(PATH).header("ETag"));

        // when
        TestDatabase.execute(
                "begin; update body set note = 'a'; update body set note = 'b'; update topic set label = label; commit");

        // then
        assertThat(number(asService().get(PATH).header("ETag"))).isEqualTo(before + 1);
    }

    private static long number(String tag) {
        return Long.parseLong(tag.substring(1, tag.indexOf('.')));
    }
}
