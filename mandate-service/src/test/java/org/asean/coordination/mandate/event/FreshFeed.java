package org.asean.coordination.mandate.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.awaitility.Awaitility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The feed as a client follows it over HTTP, on tables that begin empty. */
final class FreshFeed {

    static final String PATH = "/api/v1/mandate/events";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Only a superuser can make the feed forget; the row of the feed first, as the publishers take it. */
    private static final String FORGET = """
            set session_replication_role = replica;
            update feed set position = 0, generation = gen_random_uuid();
            truncate event, record_entry, record_content, record_seal, mandate_step, mandate_deliverable, mandate_area, mandate, aside, member, committee;
            select pg_notify('feed_moved', '0')
            """;

    private FreshFeed() {}

    /** Forgets every committee, mandate and event. */
    static void begin() {
        TestDatabase.execute(FORGET);
    }

    /** Every event that was told until now, read part by part as the suite's other services do. */
    static List<JsonNode> all(int limit) {
        Awaitility.await().until(() -> TestDatabase.count("select count(*) from event where position is null") == 0);
        List<JsonNode> events = new ArrayList<>();
        JsonNode part = part(PATH + "?limit=" + limit);
        part.get("items").forEach(events::add);
        while (part.at("/page/hasMore").booleanValue()) {
            part = part(PATH + "?limit=" + limit + "&after="
                    + part.at("/page/endCursor").textValue());
            part.get("items").forEach(events::add);
        }
        return events;
    }

    /** What the service answers to another one. */
    static JsonNode part(String address) {
        Response answer =
                given().auth().oauth2(TestTokens.as("service").token()).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return read(answer.asString());
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(json, malformed);
        }
    }
}
