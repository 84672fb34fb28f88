package org.asean.coordination.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The operations of a service, read from the OpenAPI document that its build writes. */
final class Operations {

    private static final Path DOCUMENT = Path.of("target", "openapi", "openapi.yaml");

    private Operations() {}

    /**
     * One operation.
     *
     * @param id operationId
     * @param method HTTP method
     * @param path template
     * @param roles roles that may call it
     */
    record Operation(String id, String method, String path, Set<String> roles) {

        /** The path with something in each place, well formed wherever the form is checked. */
        String filled() {
            return path.replaceAll("\\{(id|member)}", "00000000-0000-4000-8000-00000000ffff")
                    .replace("{ref}", "CSC-2020-999999")
                    .replaceAll("\\{[a-z]+}", "NO-SUCH");
        }
    }

    static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT.toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException("The build writes " + DOCUMENT, missing);
        }
    }

    static List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().has("operationId"))
                        .forEach(entry -> operations.add(new Operation(
                                entry.getValue().path("operationId").asText(),
                                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                roles(entry.getValue())))));
        return operations;
    }

    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }
}
