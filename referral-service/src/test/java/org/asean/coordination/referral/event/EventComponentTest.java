package org.asean.coordination.referral.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kittest.DocumentedEvents;
import org.asean.coordination.kittest.EventAssert;
import org.asean.coordination.kittest.EventSchemas;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@SuppressWarnings("NullAway.Init")
class EventComponentTest {

    private static final String FEED = "/api/v1/referral/events";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EventCatalogue catalogue;

    @BeforeEach
    void theDirectory() {
        Story.directoryIsRead();
    }

    static void awaitEvent(String ref, String code) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        all(as("service").token(), Map.of("types", "org.asean.coordination.referral." + code)).stream()
                                .anyMatch(
                                        event -> event.path("subject").asText().equals("issue/" + ref)));
    }

    /** The whole feed, read in parts. */
    private static List<JsonNode> all(String token) {
        return all(token, Map.of());
    }

    private static List<JsonNode> all(String token, Map<String, String> filter) {
        List<JsonNode> events = new ArrayList<>();
        Map<String, String> asked = new HashMap<>(filter);
        JsonNode page;
        do {
            page = part(token, asked);
            page.path("items").forEach(events::add);
            asked.put("after", page.path("page").path("endCursor").asText());
        } while (page.path("page").path("hasMore").asBoolean());
        return events;
    }

    private static JsonNode part(String token, Map<String, String> asked) {
        return json(given().auth()
                .oauth2(token)
                .queryParam("limit", 70)
                .queryParams(asked)
                .get(FEED));
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    @Test
    void whatever_happened_is_told_and_replaying_it_gives_what_is_shown() {
        // when
        Everything.hasHappened();

        // then
        List<JsonNode> events = all(as("service").token());
        assertThat(events.stream().map(event -> event.path("type").asText()).collect(Collectors.toSet()))
                .containsAll(catalogue.types().stream()
                        .filter(type -> !type.isOpen())
                        .map(catalogue::wireName)
                        .toList());
        assertThat(events.stream().map(event -> event.path("sequence").asLong()))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(events.size());
        Map<String, JsonNode> told = new TreeMap<>();
        events.forEach(event -> told.put(event.path("subject").asText(), event.path("data")));
        List<String> different = told.keySet().stream()
                .filter(subject -> subject.matches("issue/[^/]+(/(support|question|entry)/.+)?"))
                .filter(subject -> !shown(subject).equals(told.get(subject)))
                .toList();
        InvariantLedger.record("I3", "issues whose replayed events are what is shown", told.size(), different.size());
        assertThat(different).isEmpty();
    }

    /** The issue and its parts as the reads show them, to one who may read all; who is named is in no read. */
    private static JsonNode shown(String subject) {
        String ref = subject.substring("issue/".length());
        if (ref.contains("/")) {
            return part(ref.substring(ref.indexOf('/') + 1));
        }
        ObjectNode shown = JSON.createObjectNode();
        shown.set("issue", json(Story.issue(ref)));
        shown.putArray("namedPersons").add(raiser(ref));
        shown.set(
                "referrals",
                json(given().auth().oauth2(Story.chair()).get("/api/v1/issues/" + ref + "/referrals"))
                        .path("items"));
        shown.set(
                "transferOffers",
                json(given().auth().oauth2(Story.chair()).get("/api/v1/issues/" + ref + "/transfer-offers"))
                        .path("items"));
        return shown;
    }

    /** A part of an issue that has a life of its own, as the raiser reads it, who wrote what few may read. */
    private static JsonNode part(String kindAndId) {
        String address = kindAndId.replace("entry/", "entrie/").replaceFirst("/", "s/");
        return json(given().auth().oauth2(officerOf("ANSAC").token()).get("/api/v1/" + address));
    }

    private static String raiser(String ref) {
        return TestDatabase.value("select raised_by_subject from issue where ref = '" + ref + "'");
    }

    @Test
    void every_event_is_as_its_committed_schema_and_its_documentation_say() {
        // when
        Everything.hasHappened();

        // then
        EventSchemas.assertThatSchemasAreCommitted(catalogue);
        DocumentedEvents.assertThatEachIsDocumented(catalogue);
        EventAssert.assertThatEveryEventIsAsDocumented(catalogue);
    }

    @Test
    void a_reader_sees_of_the_events_what_it_may_see_of_the_issue() {
        // given
        String open = raise("GREEN");
        String restricted = raise("AMBER");

        // when
        JsonNode raiser = bySubject(headOf("ANSAC").token());
        JsonNode otherBody = bySubject(headOf("SOMTC").token());
        JsonNode partner = bySubject(as("partner-observer").token());

        // then
        assertThat(List.of(raiser, otherBody, partner))
                .allMatch(seen -> seen.path("issue/" + open).path("data").has("issue"));
        assertThat(raiser.path("issue/" + restricted).path("data").has("issue")).isTrue();
        assertThat(otherBody.path("issue/" + restricted).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("specversion", "id", "source", "type", "subject", "sequence", "withheld");
        assertThat(partner.has("issue/" + restricted)).isFalse();
        long leaked = Stream.of(otherBody, partner)
                .filter(seen -> seen.path("issue/" + restricted).has("data"))
                .count();
        InvariantLedger.record("I17", "events of restricted issues to those without the right", 2, leaked);
        assertThat(leaked).isZero();
    }

    private static JsonNode bySubject(String token) {
        ObjectNode newest = JSON.createObjectNode();
        all(token).forEach(event -> newest.set(event.path("subject").asText(), event));
        return newest;
    }

    @Test
    void a_refused_command_tells_nothing() {
        // given
        String ref = ready("GREEN");
        offer(ref, "AFCDM");
        int before = all(as("service").token()).size();

        // when
        Response refused = offer(ref, Map.of("body", "STOM", "reason", "They have time."));

        // then
        assertThatProblem(refused).is(409, "lead-already-held");
        raise("GREEN");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> all(as("service").token()).size() > before);
        assertThat(all(as("service").token())).hasSize(before + 1);
    }
}
