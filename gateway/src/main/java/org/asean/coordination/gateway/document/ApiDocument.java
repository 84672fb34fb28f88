package org.asean.coordination.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.asean.coordination.gateway.route.RouteTable;
import org.asean.coordination.gateway.route.Service;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The document of the whole API: what the services' committed documents say of the operations in the route table. */
@ApplicationScoped
public class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    private final ObjectNode merged;

    ApiDocument(RouteTable table, @ConfigProperty(name = "quarkus.application.version") String version) {
        MergedDocument document = new MergedDocument(table, version);
        for (Service service : Service.values()) {
            committed(service).ifPresent(own -> document.add(service, own));
        }
        merged = document.complete();
    }

    /** In JSON, indented. */
    public String json() {
        return write(JSON);
    }

    /** In YAML. */
    public String yaml() {
        return write(YAML);
    }

    /** The document that the service's own build has written; empty where it has none yet. */
    static Optional<ObjectNode> committed(Service service) {
        String name = "/contracts/" + service.wireName() + "-service.openapi.yaml";
        try (InputStream document = ApiDocument.class.getResourceAsStream(name)) {
            return Optional.ofNullable(document == null ? null : (ObjectNode) YAML.readTree(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    JsonNode merged() {
        return merged;
    }

    private String write(ObjectMapper format) {
        try {
            return format.writerWithDefaultPrettyPrinter().writeValueAsString(merged);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
