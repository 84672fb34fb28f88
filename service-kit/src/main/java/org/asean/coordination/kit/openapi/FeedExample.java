package org.asean.coordination.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a feed that holds one event, which this reader may not see whole: all that can be shown without knowing what the
 * service keeps. {@code docs/events.md} has a whole one.
 *
 * @param feed its name
 * @param type of the event
 */
record FeedExample(String feed, String type) {

    private static final String GENERATION = "0b6f3d1c-9b22-4f0b-8a3e-6b1d2a0e1f1c";
    private static final String CURSOR = GENERATION + ".42";

    Map<String, Object> page() {
        return ordered("items", List.of(event()), "page", ordered("endCursor", CURSOR, "hasMore", false));
    }

    String stream() {
        return "id: " + CURSOR + "\nevent: " + type + "\ndata: {\"specversion\":\"1.0\",…}\n\n:at " + CURSOR + "\nid: "
                + CURSOR + "\n\n";
    }

    private Map<String, Object> event() {
        Map<String, Object> event = ordered("specversion", "1.0", "id", "6b1d2a0e-1f1c-4f0b-8a3e-0f7f3d1c9b22");
        event.put("source", "/api/v1/" + feed + "/events");
        event.put("type", type);
        event.put("subject", "kind/id");
        event.put("sequence", "42");
        event.put("withheld", true);
        return event;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }
}
