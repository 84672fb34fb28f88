package org.asean.coordination.registry.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.asean.coordination.registry.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service shows, by the subjects of its events. */
final class Shown {

    private Shown() {}

    /** Everything that can be read, as the GET operations show it now. */
    static Map<String, JsonNode> everything() {
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        put(shown, "body", "bodies", body -> text(body, "code"));
        put(shown, "remit", "remits", remit -> text(remit, "id") + "/" + text(remit, "version"));
        put(shown, "precedence-rule", "precedence-rules", rule -> text(rule, "id"));
        put(shown, "topic", "topics", topic -> text(topic, "code"));
        put(shown, "member-state", "member-states", state -> text(state, "code"));
        put(shown, "partner", "partners", partner -> text(partner, "code"));
        put(shown, "cell", "coverage/not-applicable", cell -> text(cell, "topic") + "/" + text(cell, "function"));
        for (JsonNode body : list("bodies")) {
            put(shown, "contact-point", "bodies/" + text(body, "code") + "/contact-points", point -> text(point, "id"));
        }
        return shown;
    }

    private static void put(
            Map<String, JsonNode> shown, String kind, String path, Function<JsonNode, String> identity) {
        list(path)
                .forEach(thing -> assertThat(shown.put(kind + "/" + identity.apply(thing), thing))
                        .isNull());
    }

    private static List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            String answer = Desk.asReader()
                    .get("/api/v1/" + path + "?limit=200" + after)
                    .asString();
            page = Follower.tree(answer);
            assertThat(page.path("items")).as(answer).isInstanceOf(ArrayNode.class);
            page.path("items").forEach(items::add);
            after = "&after=" + page.path("page").path("endCursor").asText();
        } while (page.path("page").path("hasMore").asBoolean());
        return items;
    }

    private static String text(JsonNode thing, String field) {
        return thing.path(field).asText();
    }
}
