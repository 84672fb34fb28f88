package org.asean.coordination.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The components of several documents; each is known by its reference, such as {@code #/components/schemas/Body}. */
final class Components {
    private static final String ROOT = "#/components/";

    private final Map<String, JsonNode> byReference = new HashMap<>();

    /**
     * Takes over the components of a document and corrects the document's references to those that had to be renamed.
     * Renaming one can make another differ, which refers to it; so it is repeated until nothing differs.
     */
    void add(String prefix, ObjectNode document) {
        Map<String, String> renamed = conflicts(prefix, document);
        while (!renamed.isEmpty()) {
            rename(document, renamed);
            renamed = conflicts(prefix, document);
        }
        byReference.putAll(componentsOf(document));
    }

    private Map<String, String> conflicts(String prefix, ObjectNode document) {
        Map<String, String> renamed = new HashMap<>();
        componentsOf(document).forEach((reference, component) -> {
            if (byReference.containsKey(reference)
                    && !byReference.get(reference).equals(component)) {
                int name = reference.lastIndexOf('/') + 1;
                renamed.put(reference, reference.substring(0, name) + prefix + reference.substring(name));
            }
        });
        return renamed;
    }

    private static Map<String, JsonNode> componentsOf(ObjectNode document) {
        Map<String, JsonNode> components = new HashMap<>();
        document.path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component -> components.put(
                                ROOT + section.getKey() + "/" + component.getKey(), component.getValue())));
        return components;
    }

    private static void rename(ObjectNode document, Map<String, String> renamed) {
        document.findParents("$ref").forEach(parent -> {
            String reference = parent.path("$ref").asText();
            ((ObjectNode) parent).put("$ref", renamed.getOrDefault(reference, reference));
        });
        renamed.forEach((before, after) -> {
            String section = before.substring(ROOT.length(), before.lastIndexOf('/'));
            ObjectNode components = (ObjectNode) document.path("components").path(section);
            components.set(name(after), components.remove(name(before)));
        });
    }

    /** Those that the paths need, and those that these need, sorted by name. */
    ObjectNode reachableFrom(ObjectNode paths) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<JsonNode> unread = new ArrayDeque<>(Set.of(paths));
        while (!unread.isEmpty()) {
            for (JsonNode parent : unread.pop().findParents("$ref")) {
                String reference = parent.path("$ref").asText();
                if (byReference.containsKey(reference) && reached.add(reference)) {
                    unread.push(byReference.get(reference));
                }
            }
        }
        ObjectNode components = MergedDocument.node();
        reached.stream()
                .sorted()
                .forEach(reference -> components
                        .withObject("/" + reference.substring(ROOT.length(), reference.lastIndexOf('/')))
                        .set(name(reference), byReference.get(reference)));
        return components;
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
