package org.asean.coordination.registry.remit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asHeadOf;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.command;
import static org.asean.coordination.registry.Desk.remit;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class RemitVersionsComponentTest {

    private static final String ENERGY = remit("cyber.cii.energy", "POLICY");
    private static final String GOVERNMENT = remit("cyber.cii.government", "POLICY");

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    @AfterEach
    void theClock() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    @Test
    void the_next_version_takes_the_place_of_the_one_in_force_when_it_is_admitted() {
        // given
        String id = admitted("ATM", GOVERNMENT);
        Response drafted = nextVersion("ATM", id, remit("cyber.cii.transport", "LEGAL"));
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        assertThat(version(id, 1).<String>path("state")).isEqualTo("ACTIVE");

        // when
        submitAndAdmit("ATM", id);

        // then
        assertThat(version(id, 1).<String>path("state")).isEqualTo("SUPERSEDED");
        assertThat(version(id, 1).<String>path("inForceTo")).isEqualTo(today().toString());
        assertThat(version(id, 2).<String>path("state")).isEqualTo("ACTIVE");
        assertThat(version(id, 2).<String>path("inForceFrom")).isEqualTo(today().toString());
        assertThat(topicsInForce("ATM", "")).contains("cyber.cii.transport").doesNotContain("cyber.cii.government");
    }

    @Test
    void what_was_in_force_on_a_past_day_stays_the_answer_for_that_day() {
        // given
        String id = admitted("ATM", GOVERNMENT);

        // when
        assertThat(nextVersion("ATM", id, remit("cyber.cii.transport", "LEGAL")).statusCode())
                .isEqualTo(201);
        submitAndAdmit("ATM", id);

        // then
        assertThat(topicsInForce("ATM", "?at=2026-03-01"))
                .contains("cyber.cii.government")
                .doesNotContain("cyber.cii.transport");
        assertThat(topicsInForce("ATM", "?at=" + today())).contains("cyber.cii.transport");
    }

    @Test
    void a_question_of_what_was_known_does_not_see_what_was_recorded_later() {
        // given
        TestDatabase.moveClock(Duration.ofDays(10));
        String id = admitted("ATM", GOVERNMENT);
        TestDatabase.moveClock(Duration.ofDays(20));
        assertThat(retire("ATM", id, "{\"reason\":\"Given to another body\"}").statusCode())
                .isEqualTo(200);
        LocalDate later = today().plusDays(30);

        // when
        List<String> knownBefore = topicsInForce("ATM", "?at=" + later + "&knownAt=" + today().plusDays(5));
        List<String> knownBetween = topicsInForce("ATM", "?at=" + later + "&knownAt=" + today().plusDays(15));
        List<String> knownNow = topicsInForce("ATM", "?at=" + later);

        // then
        assertThat(knownBefore).doesNotContain("cyber.cii.government");
        assertThat(knownBetween).contains("cyber.cii.government");
        assertThat(knownNow).doesNotContain("cyber.cii.government");
    }

    @Test
    void routing_answers_for_a_past_day_and_as_it_was_known() {
        // given
        String id = admitted("ATM", GOVERNMENT);
        assertThat(retire("ATM", id, "{\"reason\":\"Given to another body\"}").statusCode())
                .isEqualTo(200);

        // when
        Response onPastDay = route("&at=2026-03-01");
        Response today = route("");
        Response knownYesterday = route("&at=2026-03-01&knownAt=" + today().minusDays(1));

        // then
        assertThat(onPastDay.<String>path("lead")).isEqualTo("ATM");
        assertThat(today.<String>path("lead")).isNotEqualTo("ATM");
        assertThat(knownYesterday.<String>path("outcome")).isEqualTo("GAP");
    }

    @Test
    void a_remit_can_be_retired_from_a_later_day_on_and_not_from_a_past_one() {
        // given
        String id = admitted("ATM", GOVERNMENT);

        // when
        Response past = retire("ATM", id, "{\"reason\":\"No more\",\"on\":\"2026-01-02\"}");
        Response later = retire("ATM", id, "{\"reason\":\"No more\",\"on\":\"%s\"}".formatted(today().plusDays(9)));
        Response again = retire("ATM", id, "{\"reason\":\"No more\"}");

        // then
        assertThatProblem(past).is(422, "retirement-in-the-past");
        assertThat(later.statusCode()).as(later.asString()).isEqualTo(200);
        assertThat(later.<String>path("state")).isEqualTo("ACTIVE");
        assertThat(later.<String>path("inForceTo"))
                .isEqualTo(today().plusDays(9).toString());
        assertThatProblem(again).is(409, "remit-state-conflict");
    }

    @Test
    void only_what_is_in_force_has_a_next_version_and_only_one_is_under_way() {
        // given
        String draft = Desk.aDraftOf("ATM", ENERGY);
        String inForce = admitted("ATM", GOVERNMENT);
        assertThat(nextVersion("ATM", inForce, GOVERNMENT).statusCode()).isEqualTo(201);

        // when
        Response ofDraft = nextVersion("ATM", draft, ENERGY);
        Response second = nextVersion("ATM", inForce, GOVERNMENT);
        Response ofAnother = nextVersion("AMEM", inForce, GOVERNMENT);

        // then
        assertThatProblem(ofDraft).is(409, "remit-state-conflict");
        assertThatProblem(second).is(409, "remit-state-conflict");
        assertThatProblem(ofAnother).is(403, "not-addressed-body");
    }

    @Test
    void the_record_tells_each_step_with_who_why_before_and_after() {
        // given
        String id = admitted("ATM", GOVERNMENT);
        retire("ATM", id, "{\"reason\":\"Given to another body\"}");

        // when
        Response record = asReader().get("/api/v1/remits/" + id + "/record");

        // then
        assertThat(record.statusCode()).as(record.asString()).isEqualTo(200);
        assertThat(record.jsonPath().getList("items.action", String.class))
                .containsExactly("remit-drafted", "remit-submitted", "remit-admitted", "remit-retired");
        assertThat(record.<String>path("items[3].subject")).isEqualTo("head-ATM");
        assertThat(record.<String>path("items[3].actingBody")).isEqualTo("ATM");
        assertThat(record.<String>path("items[3].reason")).isEqualTo("Given to another body");
        assertThat(record.<String>path("items[3].before.state")).isEqualTo("ACTIVE");
        assertThat(record.<String>path("items[3].after.state")).isEqualTo("RETIRED");
    }

    @Test
    void the_record_of_a_remit_is_for_its_own_body_and_those_who_watch() {
        // given
        String id = admitted("ATM", GOVERNMENT);

        // when
        Response own = asHeadOf("ATM").get("/api/v1/remits/" + id + "/record");
        Response other = asHeadOf("AMEM").get("/api/v1/remits/" + id + "/record");
        Response partner = as(TestTokens.as("partner-observer")).get("/api/v1/remits/" + id + "/record");

        // then
        assertThat(own.statusCode()).isEqualTo(200);
        assertThatProblem(other).is(403, "not-addressed-body");
        assertThatProblem(partner).is(403, "forbidden");
    }

    private static String admitted(String body, String remit) {
        String id = Desk.aDraftOf(body, remit);
        submitAndAdmit(body, id);
        return id;
    }

    private static void submitAndAdmit(String body, String id) {
        Response submitted = command(asHeadOf(body), id, "submission");
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        Response admitted = command(asSecretariat(), id, "admission");
        assertThat(admitted.statusCode()).as(admitted.asString()).isEqualTo(200);
    }

    private static Response nextVersion(String body, String id, String remit) {
        return asHeadOf(body)
                .header("If-Match", Desk.read(id).header("ETag"))
                .body(remit)
                .post("/api/v1/remits/" + id + "/versions");
    }

    private static Response retire(String body, String id, String request) {
        return asHeadOf(body)
                .header("If-Match", Desk.read(id).header("ETag"))
                .body(request)
                .post("/api/v1/remits/" + id + "/retirement");
    }

    private static Response version(String id, int version) {
        return asReader().get("/api/v1/remits/" + id + "/versions/" + version);
    }

    private static List<String> topicsInForce(String body, String query) {
        String filter = query.isEmpty() ? "?at=" + today() : query;
        Response remits = asReader().get("/api/v1/remits" + filter + "&limit=200&body=" + body);
        assertThat(remits.statusCode()).as(remits.asString()).isEqualTo(200);
        return remits.jsonPath().getList("items.topics.flatten()", String.class);
    }

    private static Response route(String more) {
        return asReader().get("/api/v1/routing?topic=cyber.cii.government&function=POLICY&states=SG" + more);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
