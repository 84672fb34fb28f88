package org.asean.coordination.suite.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.asean.coordination.suite.console.SuiteFailure;

/** A realm in Keycloak's own JSON. */
public final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What makes two entries of a list the same thing, so that an overlay can add to an entry of the base. */
    private static final Map<String, String> KEYS = Map.of("clients", "clientId", "users", "username");

    private final ObjectNode content;

    private RealmFile(ObjectNode content) {
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @throws SuiteFailure when it is not there or not JSON
     */
    public static RealmFile read(Path file) {
        try {
            return new RealmFile((ObjectNode) JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new SuiteFailure("The realm file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** This realm with the overlay put over it; neither is changed. */
    public RealmFile with(RealmFile overlay) {
        ObjectNode merged = content.deepCopy();
        merge(merged, overlay.content);
        return new RealmFile(merged);
    }

    /** Writes the realm where Keycloak looks for it. */
    public void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), content);
    }

    /** The content. */
    public JsonNode content() {
        return content.deepCopy();
    }

    private static void merge(ObjectNode target, JsonNode overlay) {
        overlay.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (target.get(name) instanceof ArrayNode list && KEYS.containsKey(name)) {
                value.forEach(entry -> mergeEntry(list, entry, KEYS.getOrDefault(name, "")));
            } else if (target.get(name) instanceof ObjectNode object && value.isObject()) {
                merge(object, value);
            } else {
                target.set(name, value.deepCopy());
            }
        });
    }

    private static void mergeEntry(ArrayNode list, JsonNode entry, String key) {
        for (JsonNode present : list) {
            if (present instanceof ObjectNode object && present.path(key).equals(entry.path(key))) {
                merge(object, entry);
                return;
            }
        }
        list.add(entry.deepCopy());
    }
}
