package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The consumer's half of the contract: what is read here of the neighbours' events is in the schemas that they have committed, which
 * their own tests hold to what they tell.
 */
class DirectoryContractTest {

    private static final Path SCHEMAS = Path.of("..", "contracts", "events");

    static Stream<Arguments> whatIsRead() {
        return Stream.of(
                        read("registry", "body-.*", RegistryTold.Body.class),
                        read("registry", "remit-.*", RegistryTold.Remit.class),
                        read("registry", "rule-.*", RegistryTold.Rule.class),
                        read("registry", "topic-added", RegistryTold.Topic.class),
                        read("registry", "member-state-added", RegistryTold.State.class),
                        read("mandate", "committee-.*|member.*|.*-declared|aside-ended", MandateTold.Committee.class),
                        read("mandate", "mandate-.*", MandateTold.Mandate.class))
                .flatMap(events -> events);
    }

    private static Stream<Arguments> read(String feed, String codes, Class<? extends Record> type) {
        try (Stream<Path> files = Files.list(SCHEMAS.resolve(feed))) {
            List<Path> told = files.filter(file -> code(file).matches(codes)).toList();
            assertThat(told).as("%s/%s", feed, codes).isNotEmpty();
            return told.stream().map(file -> Arguments.of(feed + "/" + code(file), schema(file), type));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String code(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static JsonNode schema(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsRead")
    void what_is_read_of_an_event_is_what_its_schema_promises(
            String event, JsonNode schema, Class<? extends Record> type) {
        assertThat(missing(schema, schema, type)).as(event).isEmpty();
    }

    private static List<String> missing(JsonNode root, JsonNode schema, Class<?> type) {
        JsonNode properties = resolved(root, schema).path("properties");
        return Arrays.stream(type.getRecordComponents())
                .flatMap(field -> missing(root, properties, field))
                .toList();
    }

    private static Stream<String> missing(JsonNode root, JsonNode properties, RecordComponent field) {
        JsonNode property = properties.path(field.getName());
        if (property.isMissingNode()) {
            return Stream.of(field.getName());
        }
        return elementOf(field)
                .flatMap(element -> missing(root, resolved(root, property).path("items"), element).stream());
    }

    private static Stream<Class<?>> elementOf(RecordComponent field) {
        return field.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? Stream.of(element)
                : Stream.empty();
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(root, root.at(reference.substring(1)));
    }
}
