package org.asean.coordination.registry.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.registered;
import static org.asean.coordination.registry.event.Follower.EVENTS;
import static org.asean.coordination.registry.event.Follower.SERVICE;
import static org.asean.coordination.registry.event.Follower.fromNow;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class FeedComponentTest {

    private static final String TYPE = "org.asean.coordination.registry.";

    private String end;

    @BeforeEach
    void anEmptyRegistry() {
        Desk.empty();
        end = fromNow(SERVICE).cursor();
    }

    private static Response ask(String query) {
        return Desk.as(SERVICE).get(EVENTS + query);
    }

    private static List<String> subjects(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.subject", String.class);
    }

    private static String cursorOf(Response answer) {
        return answer.path("page.endCursor");
    }

    @Test
    void an_event_is_a_cloud_event_with_the_thing_as_it_is_shown() {
        // given
        Follower follower = fromNow(SERVICE);

        // when
        registered(body("WG"));

        // then
        List<JsonNode> events = follower.readOn("");
        assertThat(events).hasSize(1);
        JsonNode event = events.get(0);
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(UUID.fromString(event.path("id").asText())).isNotNull();
        assertThat(event.path("source").asText()).isEqualTo("/api/v1/registry/events");
        assertThat(event.path("type").asText()).isEqualTo(TYPE + "body-registered");
        assertThat(event.path("subject").asText()).isEqualTo("body/WG");
        assertThat(event.path("sequence").asText()).matches("[1-9][0-9]*");
        assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(event.path("dataschema").asText()).isEqualTo("urn:coordination:schema:registry:body-registered");
        assertThat(event.path("traceparent").asText()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(event.path("data"))
                .isEqualTo(
                        Follower.tree(Desk.asReader().get("/api/v1/bodies/WG").asString()));
    }

    @Test
    void the_parts_of_the_feed_are_the_feed() {
        // given
        List.of("WG-A", "WG-B", "WG-C", "WG-D", "WG-E").forEach(code -> registered(body(code)));
        Follower.fromNow(SERVICE);

        // when
        Response first = ask("?limit=2&after=" + end);
        Response second = ask("?limit=2&after=" + cursorOf(first));
        Response third = ask("?limit=2&after=" + cursorOf(second));

        // then
        assertThat(subjects(first)).containsExactly("body/WG-A", "body/WG-B");
        assertThat(subjects(second)).containsExactly("body/WG-C", "body/WG-D");
        assertThat(subjects(third)).containsExactly("body/WG-E");
        assertThat(first.<Boolean>path("page.hasMore")).isTrue();
        assertThat(third.<Boolean>path("page.hasMore")).isFalse();
        assertThat(first.header("Link")).contains(cursorOf(first)).contains("rel=\"next\"");
    }

    @Test
    void only_the_types_that_are_asked_for_are_told_and_the_cursor_passes_the_others() {
        // given
        registered(body("WG"));
        active(body("WG-TWO"));
        Desk.aDraftOf("WG-TWO", Desk.remit("cyber.cii", "POLICY"));
        Follower.fromNow(SERVICE);

        // when
        Response answer = ask("?types=" + TYPE + "body-validated&types=" + TYPE + "remit-drafted&after=" + end);

        // then
        assertThat(answer.jsonPath().getList("items.type", String.class))
                .containsExactly(TYPE + "body-validated", TYPE + "remit-drafted");
        assertThat(subjects(ask("?after=" + cursorOf(answer)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "?types=org.asean.coordination.registry.nonsense",
                "?types=body-registered",
                "?after=WyJBQ0MiXQ",
                "?after=00000000-0000-4000-8000-000000000000.-1",
                "?after=00000000-0000-4000-8000-000000000000.9999999999999999999",
                "?limit=201",
                "?wait=31",
                "?since=1"
            })
    void what_the_feed_does_not_know_is_malformed(String query) {
        // when
        Response answer = ask(query);

        // then
        assertThatProblem(answer).is(400, "malformed-request");
    }

    @Test
    void a_cursor_of_another_generation_or_ahead_of_the_feed_has_to_begin_anew() {
        // given
        String generation = end.substring(0, end.indexOf('.'));

        // when
        Response other = ask("?after=" + UUID.randomUUID() + ".1");
        Response ahead = ask("?after=" + generation + ".999999999999");
        Response stream = Desk.as(SERVICE).get(EVENTS + "/stream?after=" + generation + ".999999999999");

        // then
        assertThatProblem(other).is(410, "feed-restarted");
        assertThatProblem(ahead).is(410, "feed-restarted");
        assertThatProblem(stream).is(410, "feed-restarted");
    }

    @Test
    void who_waits_is_answered_when_something_is_committed() {
        // given
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> ask("?wait=30&after=" + end));

        // when
        registered(body("WG"));

        // then
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(waiting::isDone);
        assertThat(subjects(waiting.join())).containsExactly("body/WG");
    }

    @Test
    void who_waits_for_nothing_is_answered_with_the_cursor() {
        // given
        long began = System.nanoTime();

        // when
        Response answer = ask("?wait=1&after=" + end);

        // then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(subjects(answer)).isEmpty();
        assertThat(cursorOf(answer)).isEqualTo(end);
        assertThat(answer.<Boolean>path("page.hasMore")).isFalse();
    }

    @Test
    void a_refused_command_tells_nothing() {
        // given
        registered(body("WG"));
        Follower follower = fromNow(SERVICE);

        // when
        Response refused = Desk.asSecretariat().body(body("WG")).post("/api/v1/bodies");

        // then
        assertThatProblem(refused).is(409, "body-code-taken");
        assertThat(follower.readOn("")).isEmpty();
    }

    @Test
    void a_command_that_is_sent_again_tells_it_once() {
        // given
        Follower follower = fromNow(SERVICE);
        String key = UUID.randomUUID().toString();

        // when
        for (int time = 0; time < 2; time++) {
            Desk.asSecretariat().header("Idempotency-Key", key).body(body("WG")).post("/api/v1/bodies");
        }

        // then
        assertThat(follower.codesReadOn()).containsExactly("body-registered");
    }

    @Test
    void a_token_without_a_role_that_reads_is_refused() {
        // when
        Response answer = Desk.as(TestTokens.as("nobody")).get(EVENTS);

        // then
        assertThatProblem(answer).is(403, "forbidden");
    }
}
