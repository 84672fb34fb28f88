package org.asean.coordination.mandate.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.record.SealingRecord;
import org.asean.coordination.kittest.DocumentedEvents;
import org.asean.coordination.kittest.EventAssert;
import org.asean.coordination.kittest.EventSchemas;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.mandate.Secretariat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** I3: who replays every event from zero has what the tables have, and nothing that was refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplayComponentTest {

    @Inject
    EventCatalogue catalogue;

    @Inject
    SealingRecord sealing;

    @BeforeEach
    void nothingIsTold() {
        FreshFeed.begin();
    }

    @AfterEach
    void theClockIsRight() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    @ParameterizedTest(name = "read {0} at a time")
    @ValueSource(ints = {3, 200})
    void every_event_from_zero_gives_what_is_shown(int limit) {
        // given
        Story.tell();

        // when
        Replay replay = Replay.of(FreshFeed.all(limit));

        // then
        Map<String, JsonNode> told = new TreeMap<>(replay.kind("committee"));
        told.putAll(replay.kind("mandate"));
        told.replaceAll((subject, thing) -> Replay.withoutTheClock(thing));
        Map<String, JsonNode> shown = shown("committee", "/api/v1/committees", "code");
        shown.putAll(shown("mandate", "/api/v1/mandates", "id"));
        long wrong = shown.entrySet().stream()
                .filter(thing -> !thing.getValue().equals(told.get(thing.getKey())))
                .count();
        InvariantLedger.record("I3", "mandate: replay from zero, " + limit + " at a time", shown.size(), wrong);
        assertThat(told).isEqualTo(shown).hasSizeGreaterThan(10);
    }

    @Test
    void every_event_is_as_its_committed_schema_and_its_documentation_say() {
        // when
        Story.tell();

        // then
        EventSchemas.assertThatSchemasAreCommitted(catalogue);
        DocumentedEvents.assertThatEachIsDocumented(catalogue);
        EventAssert.assertThatEveryEventIsAsDocumented(catalogue);
    }

    @Test
    void what_the_clock_has_done_since_follows_from_what_was_told() {
        // given
        Story.tell();
        Instant now = Instant.now().plus(Duration.ofDays(10));

        // when
        Replay replay = Replay.of(FreshFeed.all(200));

        // then
        Map<String, String> states = new HashMap<>();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        replay.kind("mandate")
                .values()
                .forEach(mandate -> states.put(mandate.get("id").textValue(), Replay.stateOf(mandate, day)));
        assertThat(states)
                .isEqualTo(items("/api/v1/mandates").stream()
                        .collect(Collectors.toMap(
                                mandate -> mandate.get("id").textValue(),
                                mandate -> mandate.get("state").textValue())))
                .containsValues("DRAFT", "PROPOSED", "ADOPTED", "ACTIVE", "DISCHARGED", "REVOKED", "EXPIRED");
        assertThat(items("/api/v1/committees"))
                .flatMap(committee -> Replay.stream(committee.get("members")).toList())
                .isNotEmpty()
                .allMatch(member -> member.get("inTerm").booleanValue() == Replay.isInTerm(member, now));
    }

    @Test
    void every_type_of_the_catalogue_is_told() {
        // given
        Story.tell();
        FreshFeed.all(200);
        sealing.seal();

        // when
        List<JsonNode> events = FreshFeed.all(200);

        // then
        assertThat(events.stream().map(event -> event.get("type").textValue()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.types().stream().map(catalogue::wireName).toList());
        assertThat(events).allMatch(event -> event.hasNonNull("data") && event.hasNonNull("dataschema"));
    }

    @Test
    void positions_have_no_gaps_and_the_changes_of_one_thing_come_in_their_order() {
        // given
        Story.tell();

        // when
        List<JsonNode> events = FreshFeed.all(200);

        // then
        assertThat(events.stream()
                        .map(event -> Long.parseLong(event.get("sequence").textValue())))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        Map<String, List<Long>> revisions = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.get("subject").textValue(),
                        Collectors.mapping(ReplayComponentTest::revision, Collectors.toList())));
        assertThat(revisions.values())
                .allSatisfy(its -> assertThat(its).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void a_refused_command_tells_nothing() {
        // given
        Story.refuse();
        int told = FreshFeed.all(200).size();

        // when
        String accepted = Secretariat.aCommittee();

        // then
        List<JsonNode> events = FreshFeed.all(200);
        assertThat(events).hasSize(told + 1);
        assertThat(events.get(told).get("subject").textValue()).isEqualTo("committee/" + accepted);
    }

    /** The second part of the entity tag that the change left: it grows with every command on the thing. */
    private static long revision(JsonNode event) {
        return Long.parseLong(
                event.at("/data/etag").textValue().replace("\"", "").split("\\.", -1)[1]);
    }

    private static Map<String, JsonNode> shown(String kind, String list, String key) {
        return items(list).stream()
                .collect(Collectors.toMap(
                        thing -> kind + "/" + thing.get(key).textValue(),
                        Replay::withoutTheClock,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<JsonNode> items(String list) {
        String answer = Secretariat.asReader().get(list + "?limit=200").asString();
        return Replay.stream(FreshFeed.read(answer).get("items")).toList();
    }
}
