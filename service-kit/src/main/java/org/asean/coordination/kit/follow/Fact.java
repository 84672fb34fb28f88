package org.asean.coordination.kit.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest that was told of a thing.
 *
 * @param subject kind and id of the thing
 * @param data the thing; null when it is there no more
 * @param position of the event that told it
 */
public record Fact(String subject, @Nullable JsonNode data, long position) {

    /** What kind of thing it is. */
    public String kind() {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** Which one: what follows its kind. */
    public String item() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** The thing, as far as the type knows it; nothing when it is there no more. */
    public <T> Optional<T> as(Class<T> type, ObjectMapper json) {
        try {
            return data == null ? Optional.empty() : Optional.of(json.treeToValue(data, type));
        } catch (JsonProcessingException contractBroken) {
            throw new IllegalStateException(subject + " was told otherwise than its schema says.", contractBroken);
        }
    }

    /** Puts the thing among its like, or takes it away when it is there no more. */
    public <T> void putInto(Map<String, T> things, Class<T> type, ObjectMapper json) {
        as(type, json).ifPresentOrElse(thing -> things.put(item(), thing), () -> things.remove(item()));
    }
}
