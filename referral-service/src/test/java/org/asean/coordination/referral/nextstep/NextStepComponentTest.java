package org.asean.coordination.referral.nextstep;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.PartStory.told;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class NextStepComponentTest {

    private static final String WITHOUT = """
            select count(*) from issue where state in ('RECEIVED', 'IN_TRIAGE', 'READY', 'UMBRELLA', 'RESOLVED')
               and (next_step is null or next_holder is null or next_due is null)
            """;

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void theClockIsRight() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static Response owed(String token, String query) {
        return given().auth().oauth2(token).get("/api/v1/next-steps?limit=200" + query);
    }

    private static Map<String, Object> owed(String token, String query, String ref) {
        return owed(token, query).path("items.find { it.issue == '%s' }".formatted(ref));
    }

    private static List<String> next(String ref) {
        Response shown = issue(ref);
        return List.of(shown.path("nextStep.what"), shown.path("nextStep.holder"));
    }

    private static Duration untilDue(String ref) {
        Response shown = issue(ref);
        return Duration.between(Instant.parse(shown.path("changedAt")), Instant.parse(shown.path("nextStep.due")));
    }

    @Test
    void the_step_goes_from_hand_to_hand_with_the_issue() {
        // given
        String raised = raise("GREEN");
        String classified = ready("GREEN");
        String offered = ready("GREEN");
        offer(offered, "AFCDM");
        String accepted = led("GREEN", "AFCDM");
        String begun = led("GREEN", "AFCDM");
        act(lead(begun), "start", headOf("AFCDM").token(), Map.of());
        String done = led("GREEN", "AFCDM");
        act(lead(done), "start", headOf("AFCDM").token(), Map.of());
        act(lead(done), "completion", headOf("AFCDM").token(), Map.of("outcome", "RESOLVED", "report", "All is back."));

        // then
        assertThat(next(raised)).containsExactly("TAKE", "CHAIR");
        assertThat(next(classified)).containsExactly("OFFER", "CHAIR");
        assertThat(next(offered)).containsExactly("ANSWER_OFFER", "AFCDM");
        assertThat(untilDue(offered)).isEqualTo(Duration.ofHours(24));
        assertThat(next(accepted)).containsExactly("START", "AFCDM");
        assertThat(next(begun)).containsExactly("REPORT", "AFCDM");
        assertThat(untilDue(begun)).isEqualTo(Duration.ofDays(7));
        assertThat(next(done)).containsExactly("CLOSE", "CHAIR");
    }

    @Test
    void an_offer_that_expires_is_the_chairs_again_before_anybody_records_it() {
        // given
        String ref = ready("GREEN");
        Response offered = offer(ref, "AFCDM");
        Instant ackBy = Instant.parse(offered.path("ackBy"));
        assertThat(owed(headOf("AFCDM").token(), "&holder=AFCDM", ref)).isNotNull();

        // when
        TestDatabase.moveClock(Duration.ofHours(25));

        // then
        assertThat(owed(headOf("AFCDM").token(), "&holder=AFCDM", ref)).isNull();
        Map<String, Object> step = owed(chair(), "&holder=CHAIR", ref);
        assertThat(step).containsEntry("what", "OFFER_AGAIN").containsEntry("overdue", false);
        assertThat(Instant.parse((String) step.get("due"))).isEqualTo(ackBy.plus(Duration.ofHours(8)));
        assertThat(listedInTriage(ref)).isTrue();
    }

    @Test
    void while_an_offers_clock_stands_still_for_an_answer_the_raiser_owes_the_step_and_then_the_body() {
        // given
        String ref = ready("GREEN");
        Response offered = offer(ref, "AFCDM");
        String raiser = officerOf("ANSAC").token();
        act("/referrals/" + offered.path("id"), "questions", officerOf("AFCDM").token(), Map.of("text", "Since when?"));

        // when
        Map<String, Object> asked = owed(raiser, "&holder=RAISER", ref);
        TestDatabase.moveClock(Duration.ofHours(25));
        Map<String, Object> since = owed(headOf("AFCDM").token(), "&holder=AFCDM", ref);

        // then
        assertThat(asked).containsEntry("what", "ANSWER_QUESTION").containsEntry("overdue", false);
        assertThat(Duration.between(Instant.parse(offered.path("offeredAt")), Instant.parse((String) asked.get("due"))))
                .isCloseTo(Duration.ofHours(24), Duration.ofMinutes(2));
        assertThat(since).containsEntry("what", "ANSWER_OFFER");
        assertThat(owed(raiser, "&holder=RAISER", ref)).isNull();
        act("/referrals/" + offered.path("id"), "questions", officerOf("AFCDM").token(), Map.of("text", "And now?"));
        assertThat(told("issue/" + ref)).endsWith("referral-clock-restarted");
        assertThat(next(ref)).containsExactly("ANSWER_OFFER", "AFCDM");
    }

    private static boolean listedInTriage(String ref) {
        return given().auth()
                .oauth2(chair())
                .get("/api/v1/triage?limit=200")
                .jsonPath()
                .getList("items.ref")
                .contains(ref);
    }

    @Test
    void what_is_late_goes_up_by_the_clock() {
        // given
        String ref = led("GREEN", "AFCDM");
        List<Object> seen = new ArrayList<>();

        // when
        for (Duration later : List.of(
                Duration.ofHours(23), Duration.ofHours(25), Duration.ofHours(24 + 73), Duration.ofHours(24 + 145))) {
            TestDatabase.moveClock(later);
            seen.add(String.valueOf(owed(chair(), "&holder=AFCDM", ref).get("escalatedTo")));
        }

        // then
        assertThat(seen).containsExactly("null", "CHAIR", "VICE_CHAIR", "ACC");
        assertThat(owed(chair(), "&overdue=true", ref)).isNotNull();
        assertThat(given().auth()
                        .oauth2(chair())
                        .get("/api/v1/issues?limit=200&overdue=true")
                        .jsonPath()
                        .<String>getList("items.ref"))
                .contains(ref);
    }

    @Test
    void a_body_asks_for_its_own_steps_only() {
        assertThatProblem(owed(headOf("STOM").token(), "&holder=AFCDM")).is(403, "not-addressed-body");
        assertThatProblem(owed(officerOf("ANSAC").token(), "")).is(403, "not-addressed-body");
        assertThat(owed(officerOf("ANSAC").token(), "&holder=RAISER").statusCode())
                .isEqualTo(200);
        assertThat(owed(chair(), "").statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_comes_in_pages_that_are_ordered_by_due_time_and_repeat_nothing() {
        // given
        for (int i = 0; i < 5; i++) {
            raise("GREEN");
        }
        List<String> refs = new ArrayList<>();
        List<String> due = new ArrayList<>();
        String after = "";

        // when
        boolean more = true;
        while (more) {
            Response page = given().auth().oauth2(chair()).get("/api/v1/next-steps?limit=2" + after);
            refs.addAll(page.jsonPath().getList("items.issue"));
            due.addAll(page.jsonPath().getList("items.due"));
            after = "&after=" + page.path("page.endCursor");
            more = page.path("page.hasMore");
        }

        // then
        assertThat(refs).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(due.stream().map(Instant::parse)).isSorted();
        long open = TestDatabase.count("select count(*) from issue where next_step is not null");
        long without = TestDatabase.count(WITHOUT);
        InvariantLedger.record("I24", "open issues in the tables: holder and due time", open, without);
        assertThat(without).isZero();
    }

    @Test
    void by_when_a_step_is_due_is_not_shown_to_who_may_not_know_how_urgent_it_is() {
        // given
        String ref = ready("AMBER");

        // when
        Response shown = issue(ref, officerOf("SOMRI").token());

        // then
        assertThat(shown.<String>path("nextStep.what")).isEqualTo("OFFER");
        assertThat(shown.<String>path("nextStep.due")).isNull();
    }
}
