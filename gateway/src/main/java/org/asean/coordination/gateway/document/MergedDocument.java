package org.asean.coordination.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asean.coordination.gateway.route.Route;
import org.asean.coordination.gateway.route.RouteTable;
import org.asean.coordination.gateway.route.Service;

/**
 * Several OpenAPI documents in one.
 *
 * <p>Only operations of the route table are taken over. A component that two services define alike stays one; one that
 * they define differently gets the service's name in front.
 */
final class MergedDocument {
    private static final Map<String, String> OF_THE_GATEWAY = new TreeMap<>(Map.of(
            "429", "The caller's share of requests is used up; `Retry-After` says when there is more.",
            "502", "The service broke off; whether a command was done is unknown, repeat it with the same key.",
            "504", "The service did not answer in time; whether a command was done is unknown."));

    private final Set<String> routed;
    private final Components components = new Components();
    private final ObjectNode paths = node();
    private final ObjectNode document = node();

    MergedDocument(RouteTable table, String version) {
        routed = table.routes().stream().map(MergedDocument::key).collect(Collectors.toSet());
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Cross-Sectoral Coordination")
                .put("version", version)
                .put("description", "Bodies register remits; every issue gets at most one lead body, found from them.");
        document.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        document.putArray("security").addObject().putArray("accessToken");
        document.putArray("tags");
    }

    void add(Service service, ObjectNode original) {
        ObjectNode own = original.deepCopy();
        components.add(titled(service), own);
        own.path("tags").forEach(tag -> document.withArray("/tags").add(tag));
        own.path("paths").properties().forEach(path -> addPath(path.getKey(), path.getValue()));
    }

    private void addPath(String path, JsonNode item) {
        String whole = path.startsWith(RouteTable.ROOT) ? path : RouteTable.ROOT + path;
        item.properties().forEach(entry -> {
            if (routed.contains(entry.getKey().toUpperCase(Locale.ROOT) + " " + whole)) {
                ObjectNode operation = (ObjectNode) entry.getValue();
                operation.remove("security");
                OF_THE_GATEWAY.forEach((status, meaning) -> addRefusal(operation, status, meaning));
                paths.withObject("/" + whole.replace("~", "~0").replace("/", "~1"))
                        .set(entry.getKey(), operation);
            }
        });
    }

    private static void addRefusal(ObjectNode operation, String status, String meaning) {
        ObjectNode responses = operation.withObject("/responses");
        if (!responses.has(status)) {
            responses
                    .putObject(status)
                    .put("description", meaning)
                    .withObject("/content/application~1problem+json/schema")
                    .put("$ref", "#/components/schemas/Problem");
        }
    }

    ObjectNode complete() {
        document.set("paths", paths);
        document.set("components", components.reachableFrom(paths));
        document.withObject("/components/securitySchemes/accessToken")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm, for the audience coordination-api.");
        return document;
    }

    private static String key(Route route) {
        return route.method() + " " + route.path();
    }

    private static String titled(Service service) {
        String name = service.wireName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
