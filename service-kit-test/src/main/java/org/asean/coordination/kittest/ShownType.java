package org.asean.coordination.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A type as the OpenAPI document shows it, with every type that it is made of. The document says nothing of null; the code does, and
 * that is added here: what is {@code @Nullable} may be null or absent, everything else is there.
 */
final class ShownType {

    private static final String COMPONENTS = "#/components/schemas/";

    private final Class<?> type;
    private final JsonNode components;
    private final Map<String, JsonNode> definitions = new TreeMap<>();

    ShownType(Class<?> type, JsonNode components) {
        this.type = type;
        this.components = components;
    }

    /** What the document calls it. */
    String name() {
        return name(type);
    }

    private static String name(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }

    /** It and every type that it is made of, by name. */
    Map<String, JsonNode> definitions() {
        define(name());
        sayWhatMayBeNull(type, new TreeSet<>());
        return definitions;
    }

    private void define(String name) {
        if (definitions.containsKey(name)) {
            return;
        }
        JsonNode component = components.get(name);
        if (component == null) {
            throw new AssertionError("The OpenAPI document has no schema " + name
                    + ": an event's data is what an operation shows, under the same name.");
        }
        JsonNode definition = component.deepCopy();
        definitions.put(name, definition);
        for (JsonNode holder : definition.findParents("$ref")) {
            String target = holder.get("$ref").asText().substring(COMPONENTS.length());
            ((ObjectNode) holder).put("$ref", "#/$defs/" + target);
            define(target);
        }
    }

    private void sayWhatMayBeNull(Type shown, Set<String> seen) {
        if (shown instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                sayWhatMayBeNull(argument, seen);
            }
        } else if (shown instanceof Class<?> record && record.isRecord() && seen.add(name(record))) {
            for (RecordComponent component : record.getRecordComponents()) {
                sayWhatMayBeNull(component.getGenericType(), seen);
            }
            if (definitions.get(name(record)) instanceof ObjectNode definition) {
                complete(definition, record);
            }
        }
    }

    private static void complete(ObjectNode definition, Class<?> record) {
        if (!(definition.get("properties") instanceof ObjectNode properties)) {
            return;
        }
        Set<String> required = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            if (!properties.has(name)) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.set(name, orNull((ObjectNode) properties.get(name)));
            } else {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            ArrayNode names = definition.putArray("required");
            required.forEach(names::add);
        }
    }

    private static ObjectNode orNull(ObjectNode property) {
        if (property.has("$ref") || property.has("enum")) {
            ObjectNode either = JsonNodeFactory.instance.objectNode();
            either.putArray("anyOf").add(property).addObject().put("type", "null");
            return either;
        }
        if (property.get("type") instanceof TextNode one) {
            property.putArray("type").add(one.asText()).add("null");
        }
        return property;
    }
}
