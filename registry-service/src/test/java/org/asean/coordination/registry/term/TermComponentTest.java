package org.asean.coordination.registry.term;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class TermComponentTest {

    private static final String RULE = """
            {"topics":["cyber.crime.evidence"],"functions":["LEGAL"],"bodies":["SOM-MLAT","SOMTC"],
             "validFrom":"2026-01-01","decision":"Third meeting"}""";

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    @AfterEach
    void mandateAnswersAgain() {
        TestDatabase.moveClock(Duration.ZERO);
        NeighbourStub.silence(false);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> adopt("chair", Desk.CHAIR_IN_OFFICE).statusCode() == 201);
    }

    private static Response adopt(String role, String subject) {
        return adopt(role, subject, RULE);
    }

    private static Response adopt(String role, String subject, String rule) {
        return as(TestTokens.as(role).subject(subject)).body(rule).post("/api/v1/precedence-rules");
    }

    @Test
    void a_role_without_its_term_is_no_office() {
        // when
        Response former = adopt("chair", Desk.FORMER_CHAIR);
        Response never = adopt("chair", "somebody");
        Response otherOffice = adopt("chair", Desk.VICE_CHAIR_IN_OFFICE);

        // then
        InvariantLedger.record(
                "I13", "acts of those without a term in registry-service", 3, accepted(former, never, otherOffice));
        assertThatProblem(former).is(403, "no-term-in-force");
        assertThatProblem(never).is(403, "no-term-in-force");
        assertThatProblem(otherOffice).is(403, "no-term-in-force");
    }

    private static long accepted(Response... answers) {
        return Arrays.stream(answers)
                .filter(answer -> answer.statusCode() < 300)
                .count();
    }

    @Test
    void the_chair_decides_and_nobody_past_the_chair() {
        assertThat(adopt("chair", Desk.CHAIR_IN_OFFICE).statusCode()).isEqualTo(201);
        assertThatProblem(adopt("vice-chair", Desk.VICE_CHAIR_IN_OFFICE)).is(403, "chair-presides");
        assertThatProblem(adopt("secretariat", "of-the-secretariat")).is(403, "chair-presides");
    }

    /** As the stub tells, the chair is recused from ATRC, and both from AJCCBC. */
    @Test
    void where_the_chair_is_recused_the_vice_chair_decides() {
        // given
        String rule = RULE.replace("SOMTC", "ATRC");

        // when
        Response chair = adopt("chair", Desk.CHAIR_IN_OFFICE, rule);
        Response vice = adopt("vice-chair", Desk.VICE_CHAIR_IN_OFFICE, rule);

        // then
        assertThatProblem(chair).is(403, "recused");
        assertThatProblem(adopt("secretariat", "of-the-secretariat", rule)).is(403, "chair-presides");
        assertThat(vice.statusCode()).as(vice.asString()).isEqualTo(201);
    }

    @Test
    void where_both_are_recused_the_committee_decides_and_the_secretariat_records_it() {
        // given
        String rule = RULE.replace("SOM-MLAT", "AJCCBC").replace("SOMTC", "ASCCE");

        // when
        Response chair = adopt("chair", Desk.CHAIR_IN_OFFICE, rule);
        Response vice = adopt("vice-chair", Desk.VICE_CHAIR_IN_OFFICE, rule);
        Response committee = adopt("secretariat", "of-the-secretariat", rule);

        // then
        assertThatProblem(chair).is(403, "recused");
        assertThatProblem(vice).is(403, "recused");
        assertThat(committee.statusCode()).as(committee.asString()).isEqualTo(201);
    }

    @Test
    void while_the_chair_is_absent_the_vice_chair_decides() {
        // given
        TestDatabase.moveClock(Duration.between(Instant.now(), Instant.parse("2026-02-03T00:00:00Z")));

        // when
        Response chair = adopt("chair", Desk.CHAIR_IN_OFFICE);
        Response vice = adopt("vice-chair", Desk.VICE_CHAIR_IN_OFFICE);

        // then
        assertThatProblem(chair).is(403, "recused");
        assertThat(vice.statusCode()).as(vice.asString()).isEqualTo(201);
    }

    @Test
    void the_term_is_asked_of_the_instant_by_the_clock_of_the_domain() {
        // given
        TestDatabase.moveClock(Duration.ofDays(-2 * 365));

        // when
        Response answer = adopt("chair", Desk.CHAIR_IN_OFFICE);

        // then
        assertThatProblem(answer).is(403, "no-term-in-force");
    }

    @Test
    void when_mandate_is_silent_for_too_long_the_chair_waits_and_readers_do_not() {
        // given
        NeighbourStub.silence(true);

        // when
        await().atMost(Duration.ofSeconds(20))
                .until(() -> adopt("chair", Desk.CHAIR_IN_OFFICE).statusCode() == 503);

        // then
        Response refused = adopt("chair", Desk.CHAIR_IN_OFFICE);
        assertThatProblem(refused).is(503, "directory-stale");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(Desk.asReader().get("/api/v1/bodies").statusCode()).isEqualTo(200);
    }
}
