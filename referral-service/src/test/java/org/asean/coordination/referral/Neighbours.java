package org.asean.coordination.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.ToldEvent;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the two other services tell in tests; only the fields that this service reads ({@code DirectoryContractTest}). */
public final class Neighbours {

    /** The feed of the registry. */
    public static final String REGISTRY = "registry";

    /** The feed of the mandate service. */
    public static final String MANDATE = "mandate";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Neighbours() {}

    /** The real bodies, remits, topics and states, a committee with a chair in term, and a mandate; once. */
    public static void tellWhatIsReal() {
        if (NeighbourStub.isUntold(REGISTRY)) {
            NeighbourStub.restoreFeed(REGISTRY, realRegistry());
        }
        if (NeighbourStub.isUntold(MANDATE)) {
            NeighbourStub.restoreFeed(MANDATE, realMandate());
        }
    }

    /** The real bodies, remits, topics and states. */
    public static List<ToldEvent> realRegistry() {
        List<ToldEvent> events = new ArrayList<>();
        for (JsonNode event : json(resource("/registry-events.json"))) {
            events.add(new ToldEvent(
                    event.path("subject").asText(),
                    event.path("code").asText(),
                    event.path("data").toString()));
        }
        return events;
    }

    private static List<ToldEvent> realMandate() {
        return List.of(
                new ToldEvent("committee/CYBER-CC", "committee-established", resource("/committee.json")),
                new ToldEvent(
                        "mandate/00000000-0000-4000-8000-00000000a002", "mandate-adopted", resource("/mandate.json")));
    }

    /** The registry tells that the body has come to this state. */
    public static void tellBody(String code, String event, String state) {
        tellBody(code, event, state, null);
    }

    /** The registry tells that the body has come to this state, with its successor. */
    public static void tellBody(String code, String event, String state, @Nullable String successor) {
        NeighbourStub.tell(
                REGISTRY,
                "body/" + code,
                event,
                JSON.createObjectNode()
                        .put("code", code)
                        .put("state", state)
                        .put("successor", successor)
                        .toString());
    }

    /** The registry tells that a remit is this body's, in place of whose it was. */
    public static void tellRemit(String body, String ofBody) {
        ToldEvent remit = realRegistry().stream()
                .filter(event -> event.subject().startsWith("remit/")
                        && String.valueOf(event.data()).contains("\"body\":\"" + ofBody + "\""))
                .findFirst()
                .orElseThrow();
        NeighbourStub.tell(
                REGISTRY,
                remit.subject(),
                "remit-moved",
                String.valueOf(remit.data()).replace("\"body\":\"" + ofBody + "\"", "\"body\":\"" + body + "\""));
    }

    /** The mandate service tells who sits in the committee now. */
    public static void tellMembers(String members) {
        NeighbourStub.tell(
                MANDATE,
                "committee/CYBER-CC",
                "member-appointed",
                "{\"code\":\"CYBER-CC\",\"members\":[" + members + "]}");
    }

    /** The mandate service tells that the committee's mandate is in this state, and until when. */
    public static void tellMandate(String event, String state, String validTo) {
        NeighbourStub.tell(
                MANDATE,
                "mandate/00000000-0000-4000-8000-00000000a002",
                event,
                resource("/mandate.json")
                        .replace("\"ACTIVE\"", "\"" + state + "\"")
                        .replace("2099-01-01", validTo));
    }

    /** The mandate service tells that the committee is as it was at first. */
    public static void tellFirstMembers() {
        NeighbourStub.tell(MANDATE, "committee/CYBER-CC", "membership-ended", resource("/committee.json"));
    }

    private static JsonNode json(String written) {
        try {
            return JSON.readTree(written);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Neighbours.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
