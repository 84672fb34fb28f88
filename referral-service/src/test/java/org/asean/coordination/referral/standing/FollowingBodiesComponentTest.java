package org.asean.coordination.referral.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Neighbours;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.referral.Story.accept;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class FollowingBodiesComponentTest {

    /** It leads little in other tests: whatever it leads is moved, and ended, one by one. */
    private static final String BODY = "SOM-MLAT";

    private static final String SUCCESSOR = "ASLOM";

    /** As the contract says: from the registry's event on. */
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    @BeforeEach
    void theDirectory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void theBodyIsActive() {
        Neighbours.tellBody(BODY, "body-resumed", "ACTIVE");
    }

    private static Response offer(String ref) {
        return Story.offer(ref, Map.of("body", BODY, "reason", "It is theirs."));
    }

    private static String led() {
        String ref = ready("GREEN");
        Response offered = offer(ref);
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
        Response accepted = accept(offered.path("id"), BODY, offered.path("etag"));
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        return ref;
    }

    private static String offered() {
        String ref = ready("GREEN");
        assertThat(offer(ref).statusCode()).isEqualTo(201);
        return ref;
    }

    private static List<String> states(String ref) {
        return given().auth()
                .oauth2(Story.chair())
                .get("/api/v1/issues/" + ref + "/referrals")
                .jsonPath()
                .getList("items.state");
    }

    private static void awaitStates(String ref, String... expected) {
        await().atMost(IN_TIME)
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(states(ref)).containsExactly(expected));
    }

    @Test
    void what_a_body_holds_returns_to_the_queue_when_it_is_suspended() {
        // given
        String led = led();
        String offered = offered();

        // when
        Neighbours.tellBody(BODY, "body-suspended", "SUSPENDED");

        // then
        awaitStates(led, "CANCELLED");
        awaitStates(offered, "CANCELLED");
        Response ended = given().auth().oauth2(Story.chair()).get("/api/v1/issues/" + led + "/referrals");
        assertThat(ended.<String>path("items[0].endCode")).isEqualTo("BODY_SUSPENDED");
        assertThat(ended.<String>path("items[0].endedBy")).isEqualTo("effect:registry");
        assertThat(issue(led).<String>path("state")).isEqualTo("READY");
        assertThat(issue(led).<Object>path("lead")).isNull();
        assertThatProblem(offer(led)).is(422, "body-not-active");
        long stillLive = TestDatabase.count("select count(*) from referral where live_while is not null"
                + " and issue_ref in ('" + led + "', '" + offered + "')");
        InvariantLedger.record("I10", "live referrals of bodies that stopped", 2, stillLive);
        assertThat(stillLive).isZero();
    }

    @Test
    void a_body_that_is_dissolved_leads_nothing_any_more() {
        // given
        String led = led();

        // when
        Neighbours.tellBody(BODY, "body-dissolved", "DISSOLVED");

        // then
        awaitStates(led, "CANCELLED");
        assertThat(given().auth()
                        .oauth2(Story.chair())
                        .get("/api/v1/issues/" + led + "/referrals")
                        .<String>path("items[0].endCode"))
                .isEqualTo("BODY_DISSOLVED");
    }

    @Test
    void a_suspension_counts_also_when_the_body_is_resumed_at_once() {
        // given
        String led = led();

        // when
        Neighbours.tellBody(BODY, "body-suspended", "SUSPENDED");
        Neighbours.tellBody(BODY, "body-resumed", "ACTIVE");
        awaitStates(led, "CANCELLED");
        String later = offered();

        // then
        Neighbours.tellRemit(BODY, BODY);
        awaitStates(later, "OFFERED");
    }

    @Test
    void a_successor_carries_on_in_the_same_state_and_no_instant_is_without_a_lead() throws SQLException {
        // given
        String led = led();
        String offered = offered();

        // when
        Neighbours.tellBody(BODY, "body-succeeded", "SUCCEEDED", SUCCESSOR);

        // then
        awaitStates(led, "SUPERSEDED", "ACCEPTED");
        awaitStates(offered, "SUPERSEDED", "OFFERED");
        assertThat(issue(led).<String>path("lead.body")).isEqualTo(SUCCESSOR);
        assertThat(issue(offered).<String>path("offer.body")).isEqualTo(SUCCESSOR);
        int gaps = instantsWithout(led);
        InvariantLedger.record("I2", "successions of a lead", 1, gaps);
        assertThat(gaps).isZero();
    }

    /** Ends of a tenure that the next one's begin does not meet. */
    private static int instantsWithout(String ref) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                ResultSet gaps = sql.executeQuery("""
                        select count(*) from referral a join referral b on b.issue_ref = a.issue_ref and b.epoch = a.epoch + 1
                         where a.issue_ref = '%s' and (a.ended_at <> b.offered_at or a.ended_at <> b.accepted_at)""".formatted(ref))) {
            gaps.next();
            return gaps.getInt(1);
        }
    }

    @Test
    void the_successor_can_go_on_with_what_it_was_given() {
        // given
        String offered = offered();
        Neighbours.tellBody(BODY, "body-succeeded", "SUCCEEDED", SUCCESSOR);
        awaitStates(offered, "SUPERSEDED", "OFFERED");
        Response open = given().auth().oauth2(Story.chair()).get("/api/v1/issues/" + offered + "/referrals");

        // when
        Response accepted = accept(open.path("items[1].id"), SUCCESSOR, open.path("items[1].etag"));

        // then
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.<String>path("basis")).isEqualTo("SUCCESSION");
    }
}
