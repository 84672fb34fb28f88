package org.asean.coordination.kittest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShownTypeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COMPONENTS = """
            {"Thing": {"type": "object", "properties": {
                "code": {"type": "string"},
                "note": {"type": "string"},
                "endedAt": {"$ref": "#/components/schemas/Instant"},
                "names": {"type": "array", "items": {"$ref": "#/components/schemas/ThingName"}}}},
             "ThingName": {"type": "object", "properties": {
                "name": {"type": "string"}, "until": {"$ref": "#/components/schemas/Instant"}}},
             "Instant": {"type": "string", "format": "date-time"},
             "Other": {"type": "object"}}
            """;

    @Schema(name = "Thing")
    record ThingView(
            String code, @Nullable String note, @Nullable Instant endedAt, List<NameView> names) {
        @Schema(name = "ThingName")
        record NameView(String name, @Nullable Instant until) {}
    }

    record Unshown(String code) {}

    @Test
    void a_definition_brings_those_that_it_refers_to_and_no_others() {
        // given
        ShownType thing = new ShownType(ThingView.class, components());

        // when
        JsonNode definitions = JSON.valueToTree(thing.definitions());

        // then
        assertThat(definitions.fieldNames()).toIterable().containsExactly("Instant", "Thing", "ThingName");
        assertThat(definitions.at("/Thing/properties/names/items/$ref").asText())
                .isEqualTo("#/$defs/ThingName");
    }

    @Test
    void what_the_code_says_of_null_is_said() {
        // given
        ShownType thing = new ShownType(ThingView.class, components());

        // when
        JsonNode definitions = JSON.valueToTree(thing.definitions());

        // then
        JsonNode shown = definitions.path("Thing");
        assertThat(shown.path("required")).extracting(JsonNode::asText).containsExactly("code", "names");
        assertThat(shown.at("/properties/note/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(shown.at("/properties/endedAt/anyOf").toString())
                .isEqualTo("[{\"$ref\":\"#/$defs/Instant\"},{\"type\":\"null\"}]");
        assertThat(definitions.path("ThingName").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("name");
    }

    @Test
    void what_no_operation_shows_has_no_schema() {
        // given
        ShownType unshown = new ShownType(Unshown.class, components());

        // when
        assertThatThrownBy(unshown::definitions)
                // then
                .hasMessageContaining("no schema Unshown");
    }

    private static JsonNode components() {
        try {
            return JSON.readTree(COMPONENTS);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
