package org.asean.coordination.registry.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asReader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class BodyRecordComponentTest {

    @BeforeEach
    void anEmptyRegistry() {
        Desk.empty();
    }

    @Test
    void every_step_is_recorded_with_who_why_before_and_after() {
        // given
        active(body("WRITTEN"), body("HEIR"));
        done(chairs("WRITTEN", "suspension", REASON));
        done(chairs("WRITTEN", "resumption", REASON));
        done(chairs("WRITTEN", "succession", by("HEIR")));

        // when
        Response entries = asReader().get(BODIES + "/WRITTEN/record");

        // then
        assertThat(entries.jsonPath().getList("items.action", String.class))
                .containsExactly(
                        "body-registered", "body-validated", "body-suspended", "body-resumed", "body-succeeded");
        assertThat(entries.jsonPath().getMap("items[0].before")).isNull();
        assertThat(entries.path("items[0].after.code").toString()).isEqualTo("WRITTEN");
        assertThat(entries.path("items[0].subject").toString()).isEqualTo("test-secretariat");
        assertThat(entries.path("items[2].subject").toString()).isEqualTo(Desk.CHAIR_IN_OFFICE);
        assertThat(entries.path("items[2].actingBody").toString()).isEqualTo("CYBER-CC");
        assertThat(entries.path("items[2].reason").toString()).isEqualTo("Decision of the third meeting");
        assertThat(entries.path("items[2].before.state").toString()).isEqualTo("ACTIVE");
        assertThat(entries.path("items[2].after.state").toString()).isEqualTo("SUSPENDED");
        assertThat(entries.path("items[4].after.successor").toString()).isEqualTo("HEIR");
        assertThat(asReader().get(BODIES + "/HEIR/record").jsonPath().getList("items.action", String.class))
                .endsWith("body-took-over");
    }

    @Test
    void what_was_refused_leaves_no_entry() {
        // given
        active(body("CLEAN"));

        // when
        Response refused = chairs("CLEAN", "resumption", REASON);

        // then
        assertThatProblem(refused).is(409, "body-state-conflict");
        assertThat(asReader().get(BODIES + "/CLEAN/record").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void a_body_reads_its_own_record_and_no_other() {
        // given
        active(body("OWN"));

        // when
        Response own = as(TestTokens.officerOf("OWN")).get(BODIES + "/OWN/record");
        Response other = as(TestTokens.headOf("AFCDM")).get(BODIES + "/OWN/record");

        // then
        assertThat(own.jsonPath().getList("items")).hasSize(2);
        assertThatProblem(other).is(403, "forbidden");
        assertThatProblem(asReader().get(BODIES + "/NOBODY/record")).is(404, "not-found");
        assertThatProblem(asReader().get(BODIES + "/OWN/record?after=AAAA")).is(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update body_step set state = 'ACTIVE'",
                "delete from body_step",
                "update record_entry set subject = 'nobody'",
                "delete from record_entry",
                "delete from body",
                "update body set code = 'OTHER'",
                "update body_name set name = 'Other'",
                "delete from contact_point"
            })
    void the_application_may_not_rewrite_what_was(String rewriting) {
        // given
        active(body("WG"));
        String asApplication = "do $$ begin execute 'set role ' || current_database() || '_app'; end $$; " + rewriting;

        // when, then
        assertThatThrownBy(() -> TestDatabase.execute(asApplication))
                .rootCause()
                .hasMessageContaining("permission denied for table");
    }

    @Test
    void not_even_the_owner_rewrites_the_record() {
        // given
        active(body("WG"));

        // when, then
        assertThatThrownBy(() -> TestDatabase.execute("update record_entry set subject = 'nobody'"))
                .rootCause()
                .hasMessageContaining("append-only");
    }
}
