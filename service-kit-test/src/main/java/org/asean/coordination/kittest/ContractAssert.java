package org.asean.coordination.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document of a service is committed: whoever changes what the API says changes that file, and reviewers read the
 * difference. {@code -Dcontracts.write=true} writes it anew.
 */
public final class ContractAssert {

    private static final ObjectMapper YAML = new ObjectMapper(
                    new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ContractAssert() {}

    /** Asserts that the built document equals {@code contracts/<service>.openapi.yaml}. */
    public static void assertThatContractIsCommitted(String service) {
        Path committed = Path.of("..", "contracts", service + ".openapi.yaml");
        try {
            String built = YAML.writeValueAsString(YAML.convertValue(Operations.document(), TreeMap.class));
            if (Boolean.getBoolean("contracts.write")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, built);
            }
            assertThat(Files.readString(committed))
                    .as("contracts/%s.openapi.yaml differs from the code; -Dcontracts.write=true writes it", service)
                    .isEqualTo(built);
            assertThatEverySchemaIsUsed(YAML.readTree(built));
        } catch (IOException missing) {
            throw new UncheckedIOException("No committed contract of " + service, missing);
        }
    }

    /** A schema that nothing refers to is a type of the code that the API does not show. */
    private static void assertThatEverySchemaIsUsed(JsonNode document) {
        Set<String> used = document.findValuesAsText("$ref").stream()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        assertThat(document.at("/components/schemas").fieldNames()).toIterable().isSubsetOf(used);
    }
}
