package org.asean.coordination.kittest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.outbox.EventType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JSON Schema of each event's data is committed under {@code contracts/events}, where the gateway serves it from: it is made of
 * the service's own OpenAPI document, so an event shows a thing as the API does. {@code -Dcontracts.write=true} writes them anew.
 */
public final class EventSchemas {

    static final Path CONTRACTS = Path.of("..", "contracts", "events");

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private EventSchemas() {}

    /** Asserts that the folder of the feed holds the schema of each event that has data, and nothing else. */
    public static void assertThatSchemasAreCommitted(EventCatalogue catalogue) {
        Map<String, String> made = made(catalogue);
        Path folder = CONTRACTS.resolve(catalogue.feed());
        try {
            if (Boolean.getBoolean("contracts.write")) {
                write(folder, made);
            }
            assertThat(committed(folder))
                    .as("contracts/events/%s differs from the code; -Dcontracts.write=true writes it", catalogue.feed())
                    .isEqualTo(made);
        } catch (IOException missing) {
            throw new UncheckedIOException("No committed schemas of " + catalogue.feed(), missing);
        }
    }

    /** By the names of the files. An event of a thing that is there no more has no data, and no schema. */
    private static Map<String, String> made(EventCatalogue catalogue) {
        JsonNode components = Operations.document().at("/components/schemas");
        Map<String, String> made = new TreeMap<>();
        for (EventType type : catalogue.types()) {
            Class<?> data = type.data();
            if (data != null) {
                made.put(type.code() + ".json", schema(catalogue, type, new ShownType(data, components)));
            }
        }
        return made;
    }

    private static String schema(EventCatalogue catalogue, EventType type, ShownType data) {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", DIALECT)
                .put("$id", catalogue.schema(type.code()))
                .put("title", catalogue.wireName(type))
                .put("description", type.meaning())
                .put("$ref", "#/$defs/" + data.name());
        schema.set("$defs", JSON.valueToTree(data.definitions()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Path folder, Map<String, String> made) throws IOException {
        Files.createDirectories(folder);
        for (String stale : committed(folder).keySet()) {
            Files.delete(folder.resolve(stale));
        }
        for (Map.Entry<String, String> schema : made.entrySet()) {
            Files.writeString(folder.resolve(schema.getKey()), schema.getValue());
        }
    }

    private static Map<String, String> committed(Path folder) throws IOException {
        Map<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                committed.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return committed;
    }
}
