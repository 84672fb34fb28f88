package org.asean.coordination.registry.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Follows the registry's feed as other services do, over HTTP. */
final class Follower {

    static final String EVENTS = "/api/v1/registry/events";

    static final TestTokens SERVICE = TestTokens.as("service");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestTokens who;
    private @Nullable String cursor;

    private Follower(TestTokens who, @Nullable String cursor) {
        this.who = who;
        this.cursor = cursor;
    }

    /** One that begins at the beginning. */
    static Follower fromZero(TestTokens who) {
        return new Follower(who, null);
    }

    /** One that learns of what happens from now on; other tests have left much in the feed. */
    static Follower fromNow(TestTokens who) {
        awaitPublication();
        return new Follower(who, TestDatabase.endOfFeed());
    }

    /** Where it is. */
    String cursor() {
        return Objects.requireNonNull(cursor);
    }

    /** Reads on until there is no more, once everything that was committed is published. */
    List<JsonNode> readOn(String more) {
        awaitPublication();
        List<JsonNode> events = new ArrayList<>();
        JsonNode page;
        do {
            page = part("?limit=200" + more + (cursor == null ? "" : "&after=" + cursor));
            page.path("items").forEach(events::add);
            cursor = page.path("page").path("endCursor").asText();
        } while (page.path("page").path("hasMore").asBoolean());
        return events;
    }

    /** Codes of the events that it reads on. */
    List<String> codesReadOn() {
        return readOn("").stream().map(Follower::code).toList();
    }

    private JsonNode part(String query) {
        Response answer = Desk.as(who).get(EVENTS + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return tree(answer.asString());
    }

    /** What a follower keeps: of each subject the data of its newest event, and nothing of what is there no more. */
    static Map<String, JsonNode> fold(List<JsonNode> events) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        for (JsonNode event : events) {
            if (event.has("data")) {
                kept.put(event.path("subject").asText(), event.path("data"));
            } else {
                kept.remove(event.path("subject").asText());
            }
        }
        return kept;
    }

    /** What the record calls the act. */
    static String code(JsonNode event) {
        return event.path("type").asText().replace("org.asean.coordination.registry.", "");
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(json, notJson);
        }
    }

    private static void awaitPublication() {
        await().atMost(Duration.ofSeconds(20)).until(Follower::isAllPublished);
    }

    private static boolean isAllPublished() {
        return TestDatabase.count("select count(*) from event where position is null") == 0;
    }
}
