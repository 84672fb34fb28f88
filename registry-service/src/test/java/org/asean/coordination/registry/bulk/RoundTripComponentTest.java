package org.asean.coordination.registry.bulk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes out comes in again: the same registry, whichever way and whatever stands in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class RoundTripComponentTest {

    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";

    @BeforeEach
    void aDirectoryWithAPast() {
        Desk.withTheDirectory();
        TestDatabase.execute("""
                update body set note = e'=1+1\\n"two" lines; \\\\ ' where code = 'ACC';
                update body_name set name = '-ACC, the Council' where body = 'ACC';
                update body set name = '-ACC, the Council' where code = 'ACC';
                insert into body_name (id, body, kind, name, added_at, added_by) values
                  (gen_random_uuid(), 'ACC', 'ALIAS', '@Council; of ministers', now(), 'test'),
                  (gen_random_uuid(), 'ACC', 'ALIAS', 'Coordinating\\Council', now(), 'test');
                insert into body_name (id, body, kind, name, valid_to, added_at, added_by) values
                  (gen_random_uuid(), 'ACC', 'ALIAS', 'Called so once', date '2020-01-01', now(), 'test');
                update body set state = 'SUSPENDED' where code = 'SOMHD';
                update body set state = 'REFUSED', refusal_reason = 'No charter' where code = 'SOMRI';
                update body set state = 'PENDING' where code = 'AFCDM';
                update body set state = 'SUCCEEDED', successor = 'STOM' where code = 'SOM-MLAT';
                """);
        TestDatabase.execute("""
                insert into remit (id, version, body, capacity, functions, states, scope, legal_basis_title, legal_basis_url,
                                   valid_from, valid_to, state, origin, drafted_at, drafted_by, state_since, state_by, revision,
                                   submitted_at, admitted_at, in_force_from, ended_at, ended_on)
                select gen_random_uuid(), 1, body, 'RESIDUAL', '{POLICY,LEGAL}', '{MY,SG}', e'+scope,\\nof "two" lines',
                       'Decision; of the first meeting', 'https://example.org/a,b', date '2026-01-01', valid_to, state, 'REGISTERED',
                       now(), 'test', now(), 'test', 0, now(), now(), date '2026-01-01', ended_at, ended_on
                  from (values ('SOMHD', date '2190-01-01', 'ACTIVE', null::timestamptz, null::date),
                               ('STOM', null, 'RETIRED', now(), date '2191-02-03'),
                               ('STOM', null, 'RETIRED', now(), date '2026-01-02')) as r (body, valid_to, state, ended_at, ended_on);
                insert into remit_topic (remit_id, remit_version, topic)
                  select id, version, unnest(array['cyber.cii', 'cyber.crime']) from remit where capacity = 'RESIDUAL'
                     and origin = 'REGISTERED';
                insert into remit_exclude (remit_id, remit_version, topic)
                  select id, version, 'cyber.cii.health' from remit where capacity = 'RESIDUAL' and origin = 'REGISTERED'
                """);
    }

    private static Response export(String what, String mediaType) {
        Response file = asReader().accept(mediaType).get("/api/v1/" + what + "/export");
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        assertThat(file.contentType()).startsWith(mediaType);
        return file;
    }

    private static void take(String what, String mediaType, String file) {
        Response answer = asSecretariat()
                .contentType(mediaType + "; charset=utf-8")
                .body(file)
                .post("/api/v1/" + what + "/import");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, JSON})
    void the_file_that_went_out_comes_in_again_and_goes_out_the_same(String mediaType) {
        // given
        String bodies = export("bodies", mediaType).asString();
        String remits = export("remits", mediaType).asString();
        Desk.empty();

        // when
        take("bodies", mediaType, bodies);
        take("remits", mediaType, remits);

        // then
        assertThat(export("bodies", mediaType).asString()).isEqualTo(bodies);
        assertThat(export("remits", mediaType).asString()).isEqualTo(remits);
        assertThat(bodies).contains("refusalReason", "No charter").doesNotContain("Called so once");
        assertThat(remits)
                .contains("2190-01-01", "2191-02-03", "cyber.cii.health")
                .doesNotContain("2026-01-02");
    }

    @Test
    void csv_and_json_say_the_same() {
        // given
        String bodies = export("bodies", CSV).asString();
        String remits = export("remits", CSV).asString();
        String bodiesAsJson = export("bodies", JSON).asString();
        String remitsAsJson = export("remits", JSON).asString();
        Desk.empty();

        // when
        take("bodies", JSON, bodiesAsJson);
        take("remits", CSV, remits);

        // then
        assertThat(export("bodies", CSV).asString()).isEqualTo(bodies);
        assertThat(export("remits", JSON).asString()).isEqualTo(remitsAsJson);
    }

    @Test
    void no_cell_of_a_file_is_taken_for_a_formula() {
        // when
        String bodies = export("bodies", CSV).asString();
        String remits = export("remits", CSV).asString();

        // then
        assertThat(bodies).contains("'=1+1", "'-ACC, the Council", "'@Council").doesNotContainPattern("(^|,)\"?[=+@-]");
        assertThat(remits).contains("'+scope").doesNotContainPattern("(^|,)\"?[=+@-]");
    }

    @Test
    void what_is_asked_for_is_csv_or_json() {
        // when
        Response answer = asReader().accept("application/xml").get("/api/v1/bodies/export");

        // then
        assertThatProblem(answer).is(406, "not-acceptable");
    }
}
