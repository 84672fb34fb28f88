package org.asean.coordination.referral.asking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.PartStory.act;
import static org.asean.coordination.referral.PartStory.listed;
import static org.asean.coordination.referral.PartStory.live;
import static org.asean.coordination.referral.PartStory.told;
import static org.asean.coordination.referral.Story.accept;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.matter;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class QuestionComponentTest {

    private static final String ASKING = officerOf("AFCDM").token();
    private static final String RAISER = officerOf("ANSAC").token();
    private static final Map<String, String> ANSWER = Map.of("text", "Since Monday night.");

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void clock() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static Response ask(String referral, String token) {
        Response seen = given().auth().oauth2(chair()).get("/api/v1/referrals/" + referral);
        return command(token)
                .header("If-Match", seen.header("ETag"))
                .body(Map.of("text", "Since when are the systems encrypted?"))
                .post("/api/v1/referrals/" + referral + "/questions");
    }

    private static Instant ackBy(String referral) {
        return Instant.parse(given().auth()
                .oauth2(chair())
                .get("/api/v1/referrals/" + referral)
                .<String>path("ackBy"));
    }

    @Test
    void the_first_question_on_an_offer_stops_its_clock_and_the_answer_lets_it_go_on() {
        // given
        String ref = ready("AMBER");
        String referral = done(offer(ref, "AFCDM")).path("id");
        Instant first = ackBy(referral);

        // when
        Response asked = done(ask(referral, ASKING));
        Instant stopped = ackBy(referral);
        TestDatabase.moveClock(Duration.ofHours(5));
        Response answered = done(act("questions", asked, "answer", RAISER, ANSWER));
        Instant goesOn = ackBy(referral);

        // then
        assertThat(asked.<Boolean>path("stopsClock")).isTrue();
        assertThat(Duration.between(first, stopped)).isEqualTo(Duration.ofHours(24));
        assertThat(Duration.between(first, goesOn)).isCloseTo(Duration.ofHours(5), Duration.ofMinutes(2));
        assertThat(answered.<String>path("state")).isEqualTo("ANSWERED");
        assertThat(told("issue/" + ref))
                .endsWith("referral-offered", "referral-clock-stopped", "referral-clock-restarted");
        assertThat(told("issue/" + ref + "/question/" + asked.path("id")))
                .containsExactly("question-asked", "question-answered");
        Response read = given().auth().oauth2(RAISER).get("/api/v1/questions/" + asked.path("id"));
        assertThat(read.jsonPath().getMap("")).isEqualTo(answered.jsonPath().getMap(""));
    }

    @Test
    void a_second_question_stops_no_clock_and_changes_nothing_of_the_issue() {
        // given
        String ref = ready("GREEN");
        String referral = done(offer(ref, "AFCDM")).path("id");
        done(ask(referral, ASKING));
        Instant stopped = ackBy(referral);
        String seen = etag(ref);

        // when
        Response second = done(ask(referral, ASKING));

        // then
        assertThat(second.<Boolean>path("stopsClock")).isFalse();
        assertThat(ackBy(referral)).isEqualTo(stopped);
        done(act("questions", second, "answer", RAISER, ANSWER));
        assertThat(ackBy(referral)).isEqualTo(stopped);
        assertThat(etag(ref)).isEqualTo(seen);
    }

    @Test
    void an_answer_that_comes_late_or_after_the_acceptance_moves_no_deadline() {
        // given
        String late = done(offer(ready("GREEN"), "AFCDM")).path("id");
        Response lateQuestion = done(ask(late, ASKING));
        Response offered = done(offer(ready("GREEN"), "AFCDM"));
        Response question = done(ask(offered.path("id"), ASKING));
        done(accept(offered.path("id"), "AFCDM", offered.header("ETag")));
        Instant lateBy = ackBy(late);
        Instant acceptedBy = ackBy(offered.path("id"));

        // when
        done(act("questions", question, "answer", RAISER, ANSWER));
        TestDatabase.moveClock(Duration.ofHours(25));
        done(act("questions", lateQuestion, "answer", RAISER, ANSWER));

        // then
        assertThat(ackBy(late)).isEqualTo(lateBy);
        assertThat(ackBy(offered.path("id"))).isEqualTo(acceptedBy);
        TestDatabase.moveClock(Duration.ofHours(47));
        Response stillOpen = given().auth().oauth2(chair()).get("/api/v1/referrals/" + late);
        assertThat(stillOpen.<String>path("state")).isEqualTo("OFFERED");
        TestDatabase.moveClock(Duration.ofHours(49));
        Response over = given().auth().oauth2(chair()).get("/api/v1/referrals/" + late);
        assertThat(over.<String>path("state")).isEqualTo("EXPIRED");
        assertThatProblem(ask(late, ASKING)).is(409, "offer-expired");
    }

    @Test
    void a_lead_asks_too_and_no_clock_of_its_stands_still() {
        // given
        String ref = led("AMBER", "AFCDM");
        String seen = etag(ref);

        // when
        Response asked = ask(live(ref), headOf("AFCDM").token());

        // then
        done(asked);
        assertThat(asked.<Boolean>path("stopsClock")).isFalse();
        assertThat(asked.header("Location")).endsWith("/api/v1/questions/" + asked.path("id"));
        assertThat(Duration.between(Instant.parse(asked.path("askedAt")), Instant.parse(asked.path("answerBy"))))
                .isEqualTo(Duration.ofHours(24));
        assertThat(etag(ref)).isEqualTo(seen);
        assertThat(listed(ref, "questions", RAISER)).hasSize(1);
    }

    @Test
    void only_the_body_that_holds_the_issue_asks_and_only_the_raiser_answers_once() {
        // given
        String ref = ready("GREEN");
        String referral = done(offer(ref, "AFCDM")).path("id");
        Response question = done(ask(referral, ASKING));

        // when
        Response byOther = ask(referral, officerOf("SOMRI").token());
        Response answeredByOther =
                act("questions", question, "answer", headOf("AFCDM").token(), ANSWER);
        Response bySecretariat =
                act("questions", question, "answer", as("secretariat").token(), ANSWER);
        Response first = act("questions", question, "answer", RAISER, ANSWER);
        Response again = act("questions", first, "answer", RAISER, ANSWER);

        // then
        assertThatProblem(byOther).is(403, "not-addressed-body");
        assertThatProblem(answeredByOther).is(403, "not-the-raiser");
        assertThatProblem(bySecretariat).is(403, "not-the-raiser");
        done(first);
        assertThatProblem(again).is(409, "illegal-transition");
    }

    @Test
    void for_what_the_committee_has_raised_the_secretariat_answers() {
        // given
        String secretariat = as("secretariat").token();
        String ref = done(command(secretariat).body(matter("GREEN")).post("/api/v1/issues"))
                .path("ref");
        done(command(chair()).header("If-Match", etag(ref)).body("{}").post("/api/v1/issues/" + ref + "/triage"));
        Story.classify(ref, "cyber.cii.finance", "OPERATIONAL");
        String referral = done(offer(ref, "AFCDM")).path("id");
        Response question = done(ask(referral, ASKING));

        // when
        Response answered = act("questions", question, "answer", secretariat, ANSWER);

        // then
        assertThat(answered.<String>path("state")).isEqualTo("ANSWERED");
    }

    @Test
    void a_body_that_has_declined_asks_no_more() {
        // given
        Response offered = done(offer(ready("GREEN"), "AFCDM"));
        done(command(headOf("AFCDM").token())
                .header("If-Match", offered.header("ETag"))
                .body(Map.of("code", "NO_CAPACITY", "reason", "No people until spring."))
                .post("/api/v1/referrals/" + offered.path("id") + "/decline"));

        // when
        Response asked = ask(offered.path("id"), ASKING);

        // then
        assertThatProblem(asked).is(409, "illegal-transition");
    }

    @Test
    void an_offered_body_reads_its_own_questions_and_others_none() {
        // given
        String ref = ready("AMBER");
        Response offered = done(offer(ref, "AFCDM"));
        Response question = done(ask(offered.path("id"), ASKING));

        // then
        assertThat(listed(ref, "questions", ASKING)).hasSize(1);
        assertThat(listed(ref, "questions", officerOf("SOMRI").token())).isEmpty();
        Response hidden =
                given().auth().oauth2(officerOf("SOMRI").token()).get("/api/v1/questions/" + question.path("id"));
        Response notForThem =
                act("questions", question, "answer", officerOf("SOMRI").token(), ANSWER);
        assertThatProblem(hidden).is(404, "not-found");
        assertThatProblem(notForThem).is(404, "not-found");
    }

    @Test
    void a_question_says_something_and_an_answer_what_its_sender_saw() {
        // given
        Response offered = done(offer(ready("GREEN"), "AFCDM"));
        Response question = done(ask(offered.path("id"), ASKING));

        // when
        Response empty = command(ASKING)
                .header("If-Match", offered.header("ETag"))
                .body(Map.of("text", "  "))
                .post("/api/v1/referrals/" + offered.path("id") + "/questions");
        Response stale = command(RAISER)
                .header("If-Match", "\"1.7.0\"")
                .body(ANSWER)
                .post("/api/v1/questions/" + question.path("id") + "/answer");

        // then
        assertThatProblem(empty).is(400, "malformed-request");
        assertThatProblem(stale).is(412, "stale-epoch");
    }
}
