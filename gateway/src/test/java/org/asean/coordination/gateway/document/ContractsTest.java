package org.asean.coordination.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asean.coordination.gateway.caller.Role;
import org.asean.coordination.gateway.route.Precondition;
import org.asean.coordination.gateway.route.Route;
import org.asean.coordination.gateway.route.RouteTable;
import org.asean.coordination.gateway.route.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table says of each operation what the service's committed document says; an operation missing on either side fails. */
class ContractsTest {
    private static final Set<String> OF_THE_SUITE_ITSELF = Set.of("service");

    /** What both sides have to say alike of an operation. */
    private record Row(String operationId, String method, String path, Set<String> roles, Set<String> needs) {
        @Override
        public String toString() {
            return "%s %s %s %s needs %s".formatted(operationId, method, path, roles, needs);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theTableAgreesWithTheDocumentOf(Service service) {
        ObjectNode document = ApiDocument.committed(service)
                .orElseThrow(() ->
                        new AssertionError("contracts/" + service.wireName() + "-service.openapi.yaml is not there"));

        assertThat(routed(service)).isNotEmpty().containsExactlyInAnyOrderElementsOf(documented(document));
    }

    private static List<Row> routed(Service service) {
        return new RouteTable()
                .routes().stream()
                        .filter(route -> route.service() == service)
                        .map(ContractsTest::row)
                        .toList();
    }

    private static Row row(Route route) {
        return new Row(
                route.operationId(),
                route.method().name(),
                route.path(),
                route.roles().stream().map(Role::wireName).collect(Collectors.toCollection(TreeSet::new)),
                route.preconditions().stream()
                        .map(Precondition::header)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Row> documented(ObjectNode document) {
        List<Row> rows = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .map(operation -> row(path.getKey(), operation.getKey(), operation.getValue()))
                        .filter(row -> !row.roles().equals(OF_THE_SUITE_ITSELF))
                        .forEach(rows::add));
        return rows;
    }

    private static Row row(String path, String method, JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        if (roles.size() > 1) {
            roles.removeAll(OF_THE_SUITE_ITSELF);
        }
        Set<String> needs = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (isNeeded(parameter)) {
                needs.add(parameter.path("name").asText());
            }
        });
        return new Row(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path.startsWith(RouteTable.ROOT) ? path : RouteTable.ROOT + path,
                roles,
                needs);
    }

    /** A service that takes If-Match demands it, whatever its document says of the parameter. */
    private static boolean isNeeded(JsonNode parameter) {
        return parameter.path("in").asText().equals("header")
                && (parameter.path("required").asBoolean()
                        || parameter.path("name").asText().equals(Precondition.IF_MATCH.header()));
    }
}
