package org.asean.coordination.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The operations of all services, read from their committed contracts. */
final class Contracts {

    private static final List<String> SERVICES = List.of("registry-service", "mandate-service", "referral-service");
    private static final Set<String> AMONG_SERVICES = Set.of("service");

    private Contracts() {}

    /**
     * One operation.
     *
     * @param service who answers it
     * @param id operationId
     * @param method HTTP method
     * @param path template
     * @param roles roles that may call it
     */
    record Operation(String service, String id, String method, String path, Set<String> roles) {

        /** The path with the name of something that does not exist in each place. */
        String filledPath() {
            return path.replaceAll("\\{(id|member)}", "00000000-0000-4000-8000-00000000ffff")
                    .replace("{ref}", "CSC-2020-999999")
                    .replaceAll("\\{[A-Za-z]+}", "NO-SUCH");
        }
    }

    /** What the gateway routes. */
    static List<Operation> operations() {
        return all().stream()
                .filter(operation -> !operation.roles().equals(AMONG_SERVICES))
                .toList();
    }

    /** What only the services ask of each other. */
    static List<Operation> operationsAmongServices() {
        return all().stream()
                .filter(operation -> operation.roles().equals(AMONG_SERVICES))
                .toList();
    }

    private static List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (String service : SERVICES) {
            read(service)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(entry -> entry.getValue().has("operationId"))
                            .forEach(entry -> operations.add(new Operation(
                                    service,
                                    entry.getValue().path("operationId").asText(),
                                    entry.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    roles(entry.getValue())))));
        }
        return operations;
    }

    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static JsonNode read(String service) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("..", "contracts", service + ".openapi.yaml")
                            .toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
