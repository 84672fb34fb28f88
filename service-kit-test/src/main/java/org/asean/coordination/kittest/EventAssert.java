package org.asean.coordination.kittest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.outbox.EventType;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a service has told is what it says that it tells: every event of its feed is a CloudEvent 1.0 of a type in its catalogue, and
 * its data is as the committed schema has it.
 */
public final class EventAssert {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<Path, JsonSchema> READ = new ConcurrentHashMap<>();

    private EventAssert() {}

    /** Asserts it of every event that this database holds, and that they were published without a gap. */
    public static void assertThatEveryEventIsAsDocumented(EventCatalogue catalogue) {
        List<JsonNode> events = everyEventOf(catalogue.feed());
        assertThat(events.stream().map(event -> event.path("sequence").asLong()))
                .as("positions")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        events.forEach(event -> assertThatItIsAsDocumented(event, catalogue));
    }

    /** Every event of the feed as the other services read it, once all are published. */
    public static List<JsonNode> everyEventOf(String feed) {
        await().until(() -> TestDatabase.count("select count(*) from event where position is null") == 0);
        List<JsonNode> events = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = page(feed, after);
            page.path("items").forEach(events::add);
            after = page.at("/page/endCursor").asText();
        } while (page.at("/page/hasMore").asBoolean());
        return events;
    }

    private static JsonNode page(String feed, String after) {
        String answer = given().auth()
                .oauth2(TestTokens.as("service").token())
                .queryParam("limit", 200)
                .queryParams(after.isEmpty() ? Map.of() : Map.of("after", after))
                .get("/api/v1/" + feed + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException damaged) {
            throw new AssertionError("A page of a feed is JSON: " + answer, damaged);
        }
    }

    private static void assertThatItIsAsDocumented(JsonNode event, EventCatalogue catalogue) {
        EventType type = catalogue.types().stream()
                .filter(known ->
                        catalogue.wireName(known).equals(event.path("type").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not a type of the catalogue: " + event));
        assertThatItIsACloudEvent(event);
        assertThat(event.path("source").asText()).isEqualTo(catalogue.source());
        if (event.has("data")) {
            assertThat(type.data()).as("whether %s has data", type.code()).isNotNull();
            assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
            assertThat(event.path("dataschema").asText()).isEqualTo(catalogue.schema(type.code()));
            assertThat(schema(catalogue.feed(), type).validate(event.get("data")))
                    .as("data of %s: %s", type.code(), event)
                    .isEmpty();
        } else {
            assertThat(event.has("dataschema"))
                    .as("a schema of nothing: %s", event)
                    .isFalse();
        }
    }

    /** The rules of CloudEvents 1.0 for the attributes, and for the names of those that are not of the specification. */
    static void assertThatItIsACloudEvent(JsonNode event) {
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(Set.of("id", "source", "type", "subject"))
                .allMatch(name -> !event.path(name).asText().isEmpty(), "is there and not empty");
        assertThat(event.fieldNames()).toIterable().allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        assertThat(event.properties())
                .filteredOn(attribute -> !attribute.getKey().equals("data"))
                .allMatch(attribute -> attribute.getValue().isTextual()
                        || attribute.getValue().isBoolean()
                        || attribute.getValue().isInt());
        URI.create(event.path("source").asText());
        if (event.has("time")) {
            OffsetDateTime.parse(event.path("time").asText());
        }
        URI.create(event.path("dataschema").asText());
    }

    private static JsonSchema schema(String feed, EventType type) {
        Path file = EventSchemas.CONTRACTS.resolve(feed).resolve(type.code() + ".json");
        return READ.computeIfAbsent(file, EventAssert::read);
    }

    private static JsonSchema read(Path file) {
        try {
            JsonNode schema = JSON.readTree(Files.readString(file));
            closed(schema.path("$defs"));
            return SCHEMAS.getSchema(
                    schema,
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());
        } catch (IOException missing) {
            throw new UncheckedIOException("No committed schema " + file, missing);
        }
    }

    /** Followers must bear members that they do not know; the service must not tell any that the schema does not. */
    private static void closed(JsonNode definitions) {
        for (JsonNode definition : definitions) {
            if (definition instanceof ObjectNode object
                    && object.has("properties")
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
    }
}
