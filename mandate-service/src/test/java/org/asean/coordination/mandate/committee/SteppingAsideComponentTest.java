package org.asean.coordination.mandate.committee;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.appoint;
import static org.asean.coordination.mandate.Secretariat.member;
import static org.asean.coordination.mandate.Secretariat.read;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SteppingAsideComponentTest {

    private static final String BEGIN = "2026-01-01T00:00:00Z";
    private static final TestTokens SECRETARIAT = TestTokens.as("secretariat");
    private static final TestTokens CHAIR = TestTokens.as("chair").subject("the-chair");

    @AfterEach
    void theClockIsRight() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    @Test
    void a_chair_declares_an_absence_and_ends_it_early() {
        // given
        String committee = chaired();
        Response declared = post(committee, CHAIR, "absences", "{\"reason\":\"On leave\"}");

        // when
        Response ended = post(committee, CHAIR, "asides/" + declared.path("members[0].asides[0].id") + "/end", "");

        // then
        assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(200);
        assertThat(declared.<String>path("members[0].asides[0].reason")).isEqualTo("On leave");
        assertThat(declared.<Object>path("members[0].asides[0].to")).isNull();
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.<String>path("members[0].asides[0].to")).isNotNull();
        assertThat(ended.header("ETag")).isNotEqualTo(declared.header("ETag"));
    }

    @Test
    void the_secretariat_records_a_recusal_from_a_body_and_from_an_issue() {
        // given
        String committee = chaired();

        // when
        Response fromBody = post(committee, SECRETARIAT, "recusals", recusal("body", "STOM"));
        Response fromIssue = post(committee, SECRETARIAT, "recusals", recusal("issue", "CSC-2026-000007"));

        // then
        assertThat(fromBody.<String>path("members[0].asides[0].body")).isEqualTo("STOM");
        assertThat(fromIssue.<String>path("members[0].asides[1].issue")).isEqualTo("CSC-2026-000007");
    }

    @Test
    void an_absence_that_has_not_begun_is_called_off() {
        // given
        String committee = chaired();
        Response declared =
                post(committee, CHAIR, "absences", "{\"reason\":\"Later\",\"from\":\"2098-01-01T00:00:00Z\"}");

        // when
        Response ended = post(committee, CHAIR, "asides/" + declared.path("members[0].asides[0].id") + "/end", "");

        // then
        assertThat(ended.<String>path("members[0].asides[0].to")).isEqualTo("2098-01-01T00:00:00Z");
    }

    @Test
    void what_the_clock_begins_and_ends_changes_the_tag() {
        // given
        String committee = chaired();
        post(
                committee,
                CHAIR,
                "absences",
                "{\"reason\":\"Later\",\"from\":\"2098-01-01T00:00:00Z\",\"to\":\"2098-02-01T00:00:00Z\"}");
        String before = read(committee).header("ETag");

        // when
        TestDatabase.moveClock(Duration.ofDays(365 * 80));

        // then
        assertThat(read(committee).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void nobody_declares_for_somebody_else() {
        // given
        String committee = chaired();

        // when
        Response other =
                post(committee, TestTokens.as("vice-chair").subject("another"), "absences", "{\"reason\":\"Away\"}");

        // then
        assertThatProblem(other).is(403, "not-your-seat");
        assertThat(read(committee).<Object>path("members[0].asides[0]")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"Neither\"}",
                "{\"reason\":\"Both\",\"body\":\"STOM\",\"issue\":\"CSC-2026-000001\"}"
            })
    void a_recusal_is_from_one_thing(String wish) {
        // when
        Response answer = post(chaired(), CHAIR, "recusals", wish);

        // then
        assertThatProblem(answer).is(422, "recusal-is-from-a-body-or-an-issue");
    }

    @Test
    void nobody_was_absent_after_the_fact() {
        // when
        Response answer = post(chaired(), CHAIR, "absences", "{\"reason\":\"Was away\",\"from\":\"" + BEGIN + "\"}");

        // then
        assertThatProblem(answer).is(422, "aside-lies-in-the-past");
    }

    @Test
    void only_who_presides_steps_aside() {
        // given
        String committee = aCommittee();
        appoint(committee, member("a-member", "MEMBER", BEGIN));

        // when
        Response answer = post(committee, SECRETARIAT, "absences", "{\"reason\":\"Away\"}");

        // then
        assertThatProblem(answer).is(422, "only-who-presides-steps-aside");
    }

    @Test
    void what_is_over_is_not_ended_again_and_what_was_not_seen_not_changed() {
        // given
        String committee = chaired();
        String id =
                post(committee, CHAIR, "absences", "{\"reason\":\"On leave\"}").path("members[0].asides[0].id");
        String unseen = read(committee).header("ETag");
        post(committee, CHAIR, "asides/" + id + "/end", "");

        // when
        Response again = post(committee, CHAIR, "asides/" + id + "/end", "");
        Response stale = given().auth()
                .oauth2(CHAIR.token())
                .contentType(ContentType.JSON)
                .header("If-Match", unseen)
                .body("{\"reason\":\"Away again\"}")
                .post(seat(committee) + "absences");
        Response none = post(committee, CHAIR, "asides/" + UUID.randomUUID() + "/end", "");

        // then
        assertThatProblem(again).is(409, "aside-is-over");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThatProblem(none).is(404, "not-found");
    }

    private static String chaired() {
        String committee = aCommittee();
        assertThat(appoint(committee, member("the-chair", "CHAIR", BEGIN)).statusCode())
                .isEqualTo(200);
        return committee;
    }

    private static String recusal(String from, String what) {
        return "{\"" + from + "\":\"" + what + "\",\"reason\":\"Worked there until last year\"}";
    }

    private static Response post(String committee, TestTokens who, String what, String body) {
        return given().auth()
                .oauth2(who.token())
                .contentType(ContentType.JSON)
                .header("If-Match", read(committee).header("ETag"))
                .body(body)
                .post(seat(committee) + what);
    }

    private static String seat(String committee) {
        return "/api/v1/committees/" + committee + "/members/" + read(committee).path("members[0].id") + "/";
    }
}
