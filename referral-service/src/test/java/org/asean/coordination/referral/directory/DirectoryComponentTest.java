package org.asean.coordination.referral.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.ToldEvent;
import org.asean.coordination.referral.Neighbours;
import org.asean.coordination.referral.Story;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.accept;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@TestProfile(DirectoryComponentTest.Impatient.class)
class DirectoryComponentTest {

    /** Gives up on silent neighbours soon. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("referral.directory.limit", "3s", "coordination.follow.wait", "1");
        }
    }

    @BeforeEach
    void theDirectory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void theNeighboursAnswer() {
        NeighbourStub.silence(false);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status().getBoolean("registry.current") && status().getBoolean("mandates.current"));
    }

    private static JsonPath status() {
        return given().auth()
                .oauth2(Story.chair())
                .get("/api/v1/directory/status")
                .jsonPath();
    }

    private static void awaitStatus(Predicate<JsonPath> expected) {
        await().atMost(Duration.ofSeconds(20)).pollDelay(Duration.ZERO).until(() -> expected.test(status()));
    }

    @Test
    void made_anew_from_the_beginning_it_says_the_same() throws SQLException {
        // given
        Neighbours.tellBody("STOM", "body-suspended", "SUSPENDED");
        Neighbours.tellRemit("STOM", "AFCDM");
        long told = NeighbourStub.tell(Neighbours.REGISTRY, "topic/cyber.cii.space", "topic-removed", null);
        awaitStatus(status -> status.getLong("registry.position") == told);
        List<String> followed = facts();
        String build = status().getString("registry.build");

        // when
        Response rebuilding = command(as("operator").token()).post("/api/v1/directory/rebuilding");
        awaitStatus(status -> !status.getString("registry.build").equals(build));
        List<String> anew = facts();
        Neighbours.tellRemit("AFCDM", "AFCDM");
        Neighbours.tellBody("STOM", "body-resumed", "ACTIVE");

        // then
        assertThat(rebuilding.statusCode()).as(rebuilding.asString()).isEqualTo(202);
        assertThat(anew).hasSizeGreaterThan(100).isEqualTo(followed);
    }

    private static List<String> facts() throws SQLException {
        List<String> facts = new ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("""
                        select f.feed || ' ' || f.subject || ' ' || f.position || ' ' || coalesce(f.data::text, '-')
                          from followed_fact f join followed_feed d using (feed, build)
                         where d.is_current order by f.feed, f.subject""")) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
        return facts;
    }

    @Test
    void a_feed_that_was_restored_is_read_again_from_its_beginning() {
        // given
        String ref = ready("GREEN");
        String known = status().getString("registry.version");
        List<ToldEvent> earlier = Neighbours.realRegistry().stream()
                .map(event -> event.subject().startsWith("remit/")
                        ? new ToldEvent(
                                event.subject(),
                                event.code(),
                                String.valueOf(event.data()).replace("\"AFCDM\"", "\"STOM\""))
                        : event)
                .toList();

        // when
        NeighbourStub.restoreFeed(Neighbours.REGISTRY, earlier);
        awaitStatus(status -> !generation(status.getString("registry.version")).equals(generation(known)));
        Response offered = offer(ref, "STOM");
        NeighbourStub.restoreFeed(Neighbours.REGISTRY, Neighbours.realRegistry());

        // then
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
        assertThat(offered.<String>path("basis")).isEqualTo("ROUTED");
        awaitStatus(status -> status.getInt("registry.position") == earlier.size());
    }

    private static String generation(String version) {
        return version.substring(0, version.indexOf('.'));
    }

    @Test
    void when_the_neighbours_are_silent_for_too_long_offers_wait_and_everything_else_goes_on() {
        // given
        String waiting = ready("GREEN");
        String offeredRef = ready("GREEN");
        Response offered = offer(offeredRef, "AFCDM");
        String seen = Story.etag(waiting);

        // when
        NeighbourStub.silence(true);
        awaitStatus(status -> !status.getBoolean("registry.current"));
        Response refused = command(Story.chair())
                .header("If-Match", seen)
                .body(Map.of("body", "AFCDM"))
                .post("/api/v1/issues/" + waiting + "/referrals");
        Response accepted = accept(offered.path("id"), "AFCDM", offered.path("etag"));
        Response read = Story.issue(offeredRef);

        // then
        assertThatProblem(refused).is(503, "directory-stale");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(read.<String>path("lead.body")).isEqualTo("AFCDM");
        InvariantLedger.record("I23", "offers on a directory that is too old", 1, refused.statusCode() == 503 ? 0 : 1);
    }

    /** A question that waits for news would keep offers waiting for as long after a restart, when nothing is new. */
    @Test
    void a_copy_that_is_too_old_is_confirmed_without_waiting_for_news() {
        // given
        awaitAsked("wait=1");

        // when
        NeighbourStub.silence(true);
        awaitStatus(status -> !status.getBoolean("registry.current"));

        // then
        awaitAsked("wait=0");
    }

    private static void awaitAsked(String parameter) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                NeighbourStub.asked(Neighbours.REGISTRY).split("&"))
                        .contains(parameter));
    }

    @Test
    void its_position_and_age_are_metrics() {
        // when
        String metrics = given().get("http://localhost:"
                        + ConfigProvider.getConfig().getValue("quarkus.management.port", String.class) + "/q/metrics")
                .asString();

        // then
        assertThat(metrics)
                .containsPattern("coordination_followed_position\\{feed=\"registry\"[^}]*} [1-9]")
                .containsPattern("coordination_followed_age_seconds\\{feed=\"mandate\"[^}]*} [0-9]");
    }

    @Test
    void only_an_operator_makes_it_anew() {
        // when
        Response refused = command(headOf("AFCDM").token()).post("/api/v1/directory/rebuilding");

        // then
        assertThatProblem(refused).is(403, "forbidden");
    }
}
