package org.asean.coordination.mandate.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a follower keeps: of every subject the newest data. It knows nothing but the events. */
final class Replay {

    private final Map<String, JsonNode> kept = new TreeMap<>();

    static Replay of(List<JsonNode> events) {
        Replay replay = new Replay();
        events.forEach(event -> replay.kept.put(event.get("subject").textValue(), event.get("data")));
        return replay;
    }

    /** Everything of a kind, by its subject. */
    Map<String, JsonNode> kind(String kind) {
        Map<String, JsonNode> things = new TreeMap<>(kept);
        things.keySet().removeIf(subject -> !subject.startsWith(kind + "/"));
        return things;
    }

    /** A thing without what the clock makes of it: {@code etag}; of a member {@code inTerm}; of a mandate {@code state}. */
    static JsonNode withoutTheClock(JsonNode thing) {
        ObjectNode facts = thing.deepCopy();
        facts.remove("etag");
        facts.path("members").forEach(member -> ((ObjectNode) member).remove("inTerm"));
        if (facts.has("history")) {
            facts.remove("state");
        }
        return facts;
    }

    /** The state of a mandate on a day, from what was done and from its bounds. */
    static String stateOf(JsonNode mandate, LocalDate day) {
        String done = last(mandate).get("state").textValue();
        if (!done.equals("ADOPTED") || day.isBefore(date(mandate, "validFrom"))) {
            return done;
        }
        return day.isBefore(date(mandate, "validTo")) ? "ACTIVE" : "EXPIRED";
    }

    /** Whether a member's term runs at an instant, from its bounds. */
    static boolean isInTerm(JsonNode member, Instant now) {
        boolean begun = !now.isBefore(Instant.parse(member.get("from").textValue()));
        return begun
                && (member.get("to").isNull()
                        || now.isBefore(Instant.parse(member.get("to").textValue())));
    }

    private static JsonNode last(JsonNode mandate) {
        JsonNode history = mandate.get("history");
        return history.get(history.size() - 1);
    }

    private static LocalDate date(JsonNode mandate, String field) {
        return LocalDate.parse(mandate.get(field).textValue());
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
