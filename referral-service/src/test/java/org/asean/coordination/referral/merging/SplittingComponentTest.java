package org.asean.coordination.referral.merging;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class SplittingComponentTest {

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static Map<String, Object> inTwo() {
        Map<String, Object> request = new HashMap<>();
        request.put("reason", "Two matters.");
        request.put(
                "parts", List.of(part("The banks", "cyber.cii.finance"), part("The carriers", "cyber.cii.telecom")));
        return request;
    }

    private static Map<String, Object> part(String title, String topic) {
        return Map.of(
                "title",
                title,
                "classification",
                Map.of("topic", topic, "function", "OPERATIONAL", "states", List.of("SG")));
    }

    private static Response split(String ref, Map<String, Object> request) {
        return on("/issues/" + ref, "split", chair(), request, etag(ref));
    }

    @Test
    void a_split_issue_is_an_umbrella_that_is_never_held_and_its_parts_are_ready() {
        // given
        String whole = ready("AMBER");

        // when
        Response parts = done(split(whole, inTwo()));

        // then
        assertThat(parts.jsonPath().getList("items.state")).containsExactly("READY", "READY");
        assertThat(parts.jsonPath().getList("items.umbrella")).containsOnly(whole);
        assertThat(parts.jsonPath().getList("items.marking")).containsOnly("AMBER");
        assertThat(issue(whole).<String>path("state")).isEqualTo("UMBRELLA");
        assertThatProblem(Story.offer(whole, "AFCDM")).is(409, "issue-not-ready");
    }

    @Test
    void the_body_that_holds_the_whole_goes_on_with_the_part_that_is_named() {
        // given
        String whole = led("GREEN", "AFCDM");
        String former = lead(whole);
        Map<String, Object> request = inTwo();
        Response unsaid = split(whole, request);
        request.put("takenOverBy", 1);

        // when
        Response parts = done(split(whole, request));

        // then
        assertThatProblem(unsaid).is(422, "split-needs-a-successor");
        assertThat(parts.<Object>path("items[0].lead")).isNull();
        assertThat(parts.<String>path("items[1].lead.body")).isEqualTo("AFCDM");
        Response ended = given().auth().oauth2(chair()).get("/api/v1" + former);
        assertThat(ended.<String>path("state")).isEqualTo("SUPERSEDED");
        assertThat(parts.<String>path("items[1].lead.since")).isEqualTo(ended.path("endedAt"));
    }

    @Test
    void an_umbrella_closes_when_all_its_parts_are_over_and_not_before() {
        // given
        String whole = ready("GREEN");
        List<String> parts = done(split(whole, inTwo())).path("items.ref");
        Map<String, String> reason = Map.of("reason", "Not ours.");
        act("/issues/" + parts.get(0), "out-of-scope", chair(), reason);
        Response early = issue(whole);

        // when
        act("/issues/" + parts.get(1), "out-of-scope", chair(), reason);

        // then
        assertThat(early.<String>path("state")).isEqualTo("UMBRELLA");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> issue(whole).<String>path("state").equals("CLOSED"));
    }

    @Test
    void bad_parts_change_nothing() {
        // given
        String whole = ready("GREEN");
        Map<String, Object> unknown = inTwo();
        unknown.put("parts", List.of(part("One", "cyber.cii.finance"), part("Two", "cyber.no-such")));
        Map<String, Object> alone = inTwo();
        alone.put("parts", List.of(part("One", "cyber.cii.finance")));
        Map<String, Object> beyond = inTwo();
        beyond.put("takenOverBy", 2);

        // then
        assertThatProblem(split(whole, unknown)).is(422, "unknown-topic");
        assertThatProblem(split(whole, alone)).is(400, "malformed-request");
        assertThatProblem(split(whole, beyond)).is(400, "malformed-request");
        assertThat(issue(whole).<String>path("state")).isEqualTo("READY");
        String raised = raise("GREEN");
        assertThatProblem(split(raised, inTwo())).is(409, "illegal-transition");
    }
}
