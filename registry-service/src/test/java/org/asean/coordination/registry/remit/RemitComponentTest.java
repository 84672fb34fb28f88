package org.asean.coordination.registry.remit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.aDraftOf;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.read;
import static org.asean.coordination.registry.Desk.remit;
import static org.asean.coordination.registry.Desk.withTheDirectory;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class RemitComponentTest {

    private static final String REMITS = "/api/v1/remits";

    @BeforeEach
    void theDirectory() {
        withTheDirectory();
    }

    @AfterEach
    void theClockOfToday() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    @Test
    void an_officer_drafts_for_the_body_that_acts() {
        // given
        TestTokens officer = TestTokens.officerOf("STOM").seat("AFCDM", "OFFICER");

        // when
        Response answer = as(officer)
                .header("Acting-Body", "AFCDM")
                .body(remit("cyber.cii.finance", "CAPACITY"))
                .post(REMITS);

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.path("body").toString()).isEqualTo("AFCDM");
        assertThat(answer.path("state").toString()).isEqualTo("DRAFT");
        assertThat(answer.path("version").toString()).isEqualTo("1");
        assertThat(answer.header("Location")).endsWith(REMITS + "/" + answer.path("id"));
    }

    @Test
    void a_body_that_is_not_the_callers_is_neither_chosen_nor_smuggled_in() {
        // given
        String smuggled = remit("cyber.cii.finance", "CAPACITY").replaceFirst("\\{", "{\"body\":\"AFCDM\",");

        // when
        Response inTheBody = as(TestTokens.officerOf("STOM")).body(smuggled).post(REMITS);
        Response inTheHeader = as(TestTokens.officerOf("STOM"))
                .header("Acting-Body", "AFCDM")
                .body(remit("cyber.cii.finance", "CAPACITY"))
                .post(REMITS);
        Response notNamed = as(TestTokens.officerOf("STOM").seat("AFCDM", "OFFICER"))
                .body(remit("cyber.cii.finance", "CAPACITY"))
                .post(REMITS);

        // then
        long drafts = asReader()
                .get(REMITS + "?state=DRAFT")
                .jsonPath()
                .getList("items")
                .size();
        InvariantLedger.record("I9", "a forged body in a draft of a remit", 3, drafts);
        assertThatProblem(inTheBody).is(400, "malformed-request").pointsAt("/body");
        assertThatProblem(inTheHeader).is(403, "acting-body-not-in-token");
        assertThatProblem(notNamed).is(403, "acting-body-not-in-token");
        assertThat(drafts).isZero();
    }

    @Test
    void a_body_that_is_not_active_drafts_nothing() {
        // when
        Response succeeded = as(TestTokens.officerOf("TELMIN"))
                .body(remit("cyber", "POLICY"))
                .post(REMITS);
        Response unknown = as(TestTokens.officerOf("NOBODY"))
                .body(remit("cyber", "POLICY"))
                .post(REMITS);

        // then
        assertThatProblem(succeeded).is(422, "body-not-active");
        assertThatProblem(unknown).is(422, "body-not-active");
    }

    @Test
    void what_the_remit_speaks_of_is_known() {
        // given
        String nowhere = remit("cyber.cii.nowhere", "POLICY");
        String elsewhere = remit("cyber.cii", "POLICY").replaceFirst("\\{", "{\"states\":[\"SG\",\"FR\"],");
        String beside = remit("cyber.cii", "POLICY").replaceFirst("\\{", "{\"excludes\":[\"cyber.crime\"],");
        String backwards = remit("cyber.cii", "POLICY").replaceFirst("\\{", "{\"validTo\":\"2026-01-01\",");

        // when
        List<Response> answers = List.of(nowhere, elsewhere, beside, backwards).stream()
                .map(body -> as(TestTokens.officerOf("STOM")).body(body).post(REMITS))
                .toList();

        // then
        assertThatProblem(answers.get(0)).is(422, "unknown-topic");
        assertThatProblem(answers.get(1)).is(422, "unknown-state");
        assertThat(answers.get(1).jsonPath().getList("unknown", String.class)).containsExactly("FR");
        assertThatProblem(answers.get(2)).is(422, "exclude-outside-topics");
        assertThatProblem(answers.get(3)).is(422, "remit-ends-before-it-begins");
    }

    @Test
    void a_remit_expires_by_the_clock_and_its_tag_with_it() {
        // given
        String id = aDraftOf("STOM", remit("cyber.cii.transport", "CAPACITY"));
        TestDatabase.execute("update remit set state = 'ACTIVE', admitted_at = drafted_at, in_force_from = valid_from,"
                + " valid_to = current_date + 30 where id = '" + id + "'");
        String before = read(id).header("ETag");

        // when
        TestDatabase.moveClock(Duration.ofDays(30));

        // then
        assertThat(read(id).path("state").toString()).isEqualTo("EXPIRED");
        assertThat(read(id).header("ETag")).isNotEqualTo(before);
        assertThat(asReader()
                        .get(REMITS + "?body=STOM&state=EXPIRED")
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id);
        assertThat(asReader().get(REMITS + "?body=STOM&state=ACTIVE").jsonPath().getList("items.id", String.class))
                .hasSize(1)
                .doesNotContain(id);
    }

    @Test
    void an_imported_remit_without_a_legal_basis_is_a_finding() {
        // when
        Response answer = asReader().get(REMITS + "?body=AFCDM");

        // then
        assertThat(answer.jsonPath().getList("items.origin", String.class)).containsExactly("IMPORTED");
        assertThat(answer.jsonPath().getList("items[0].findings", String.class)).containsExactly("LEGAL_BASIS_MISSING");
    }

    @Test
    void the_list_goes_on_where_the_part_before_ended() {
        // given
        Response first = asReader().get(REMITS + "?limit=20&at=2026-11-23");

        // when
        Response second = asReader().get(REMITS + "?limit=20&at=2026-11-23&after=" + first.path("page.endCursor"));

        // then
        List<String> ids = first.jsonPath().getList("items.id");
        ids.addAll(second.jsonPath().getList("items.id"));
        assertThat(ids).hasSize(24).doesNotHaveDuplicates();
        assertThat(asReader().get(REMITS + "?at=2025-10-25").jsonPath().getList("items"))
                .isEmpty();
    }
}
