package org.asean.coordination.registry.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kittest.DocumentedEvents;
import org.asean.coordination.kittest.EventAssert;
import org.asean.coordination.kittest.EventSchemas;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.StubMandate;
import org.asean.coordination.registry.naming.NamesOfTheDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has read every event knows what the registry shows (I3): no more, no less, and in the same words. */
@QuarkusTest
@TestProfile(ReplayComponentTest.FromZero.class)
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class ReplayComponentTest {

    /** What the clock changes without anybody doing anything: kind and field. Nothing else may differ on a later day. */
    private static final Set<String> BY_THE_CLOCK =
            Set.of("body/name", "body/etag", "remit/state", "remit/etag", "contact-point/stale", "contact-point/etag");

    private static boolean told;

    @Inject
    EventCatalogue catalogue;

    @Inject
    NamesOfTheDay names;

    /** A database of its own: what other tests empty without telling anybody is not in its feed. */
    public static final class FromZero implements QuarkusTestProfile {}

    /** Once: nothing here changes anything afterwards. */
    @BeforeEach
    void theStory() {
        if (!told) {
            RegistryStory.tell();
            TestDatabase.moveClock(Duration.ofDays(2));
            names.write();
            told = true;
        }
        TestDatabase.moveClock(Duration.ofDays(2));
    }

    @AfterEach
    void theClockOfTheMachine() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static List<JsonNode> everyEvent() {
        return Follower.fromZero(Follower.SERVICE).readOn("");
    }

    @Test
    void the_events_from_zero_give_everything_that_the_service_shows() {
        // given
        Map<String, JsonNode> shown = Shown.everything();

        // when
        Map<String, JsonNode> kept = Follower.fold(everyEvent());

        // then
        long wrong = Stream.concat(shown.keySet().stream(), kept.keySet().stream())
                .distinct()
                .filter(subject -> !Objects.equals(shown.get(subject), kept.get(subject)))
                .count();
        InvariantLedger.record("I3", "what the registry shows, from its events alone", shown.size(), wrong);
        assertThat(kept.keySet()).containsExactlyInAnyOrderElementsOf(shown.keySet());
        assertThat(kept)
                .allSatisfy((subject, thing) -> assertThat(thing).as(subject).isEqualTo(shown.get(subject)));
    }

    @Test
    void on_a_later_day_nothing_differs_but_what_the_clock_changes() {
        // given
        Map<String, JsonNode> kept = Follower.fold(everyEvent());

        // when
        TestDatabase.moveClock(Duration.ofDays(400));
        Map<String, JsonNode> shown = Shown.everything();

        // then
        assertThat(kept.keySet()).containsExactlyInAnyOrderElementsOf(shown.keySet());
        Set<String> different = new TreeSet<>();
        shown.forEach((subject, thing) -> thing.properties().stream()
                .filter(field -> !field.getValue()
                        .equals(kept.getOrDefault(subject, NullNode.getInstance())
                                .path(field.getKey())))
                .forEach(field -> different.add(subject.substring(0, subject.indexOf('/')) + "/" + field.getKey())));
        assertThat(different).containsExactlyInAnyOrderElementsOf(BY_THE_CLOCK);
    }

    @Test
    void every_event_is_as_its_committed_schema_and_its_documentation_say() {
        EventSchemas.assertThatSchemasAreCommitted(catalogue);
        DocumentedEvents.assertThatEachIsDocumented(catalogue);
        EventAssert.assertThatEveryEventIsAsDocumented(catalogue);
    }

    @Test
    void every_type_of_the_catalogue_is_told_and_each_shows_what_it_says() {
        // when
        List<JsonNode> events = everyEvent();

        // then
        assertThat(catalogue.types())
                .filteredOn(type -> !type.isOpen())
                .allSatisfy(type -> assertThat(events)
                        .as(type.code())
                        .anySatisfy(
                                event -> assertThat(event.path("type").asText()).isEqualTo(catalogue.wireName(type))));
        assertThat(events)
                .allSatisfy(event -> assertThat(event.has("data"))
                        .as(event.toString())
                        .isEqualTo(typeOf(event).data() != null));
    }

    private EventType typeOf(JsonNode event) {
        return catalogue.types().stream()
                .filter(type ->
                        catalogue.wireName(type).equals(event.path("type").asText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_positions_have_no_gap_and_the_events_the_order_of_the_record() throws SQLException {
        // when
        List<JsonNode> events = everyEvent();

        // then
        assertThat(events.stream().map(event -> event.path("sequence").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.stream()
                        .map(Follower::code)
                        .filter(code -> !code.equals("body-name-begun"))
                        .skip(referenceData()))
                .containsExactlyElementsOf(recorded());
    }

    @Test
    void what_is_read_twice_changes_nothing_in_the_end() {
        // given
        List<JsonNode> events = everyEvent();
        Map<String, JsonNode> all = Follower.fold(events);

        // when
        List<JsonNode> again = new ArrayList<>(events.subList(0, events.size() / 2));
        again.addAll(events.subList(events.size() / 3, events.size()));

        // then
        assertThat(Follower.fold(again)).isEqualTo(all);
        assertThat(all.values()).allSatisfy(thing -> assertThat(thing).isInstanceOf(ObjectNode.class));
    }

    private static long referenceData() throws SQLException {
        try (Connection database = TestDatabase.connect();
                ResultSet rows = database.createStatement()
                        .executeQuery("select (select count(*) from topic where code not like 'cyber.cii.space%')"
                                + " + (select count(*) from member_state) + (select count(*) from partner)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> recorded() throws SQLException {
        try (Connection database = TestDatabase.connect();
                ResultSet rows =
                        database.createStatement().executeQuery("select action from record_entry order by number")) {
            List<String> actions = new ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }
}
