package org.asean.coordination.mandate.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.record.SealingRecord;
import org.asean.coordination.kittest.DocumentedEvents;
import org.asean.coordination.kittest.EventAssert;
import org.asean.coordination.kittest.EventSchemas;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.asReader;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SealComponentTest {

    private static final String RECORD = "/api/v1/mandate/record";
    private static final String SEALS = RECORD + "/seals";

    @Inject
    SealingRecord sealing;

    @Inject
    EventCatalogue catalogue;

    @BeforeEach
    void aRecord() {
        SealedRecord.make(sealing);
    }

    @Test
    void a_seal_covers_what_was_entered_since_the_one_before() {
        // when
        Response seals = asReader().get(SEALS);

        // then
        assertThat(seals.<List<Integer>>path("items.number")).containsExactly(1, 2, 3);
        assertThat(seals.<List<Integer>>path("items.size")).containsExactly(4, 3, 2);
        assertThat(seals.<List<Integer>>path("items.fromPosition")).containsExactly(1, 5, 9);
        assertThat(seals.<List<Integer>>path("items.toPosition")).containsExactly(4, 8, 11);
        assertThat(seals.<String>path("items[1].previous")).isEqualTo(seals.path("items[0].hash"));
    }

    @Test
    void an_entry_knows_its_place_under_its_seal_on_every_page() {
        // when
        Response whole = asReader().get(RECORD + "?limit=200");
        Response from = asReader().get(RECORD + "?limit=5");
        Response rest = asReader().get(RECORD + "?limit=5&after=" + from.path("page.endCursor"));

        // then
        assertThat(whole.<List<Integer>>path("items.seal")).containsExactly(1, 1, 1, 1, 2, 2, 2, 3, 3, null);
        assertThat(whole.<List<Integer>>path("items.leaf")).containsExactly(0, 1, 2, 3, 0, 1, 2, 0, 1, null);
        assertThat(rest.<List<Integer>>path("items.leaf")).containsExactly(1, 2, 0, 1, null);
        assertThat(Stream.of(from, rest)
                        .flatMap(page -> page.<List<String>>path("items.hash").stream())
                        .toList())
                .isEqualTo(whole.path("items.hash"));
    }

    @Test
    void where_nothing_was_entered_nothing_is_sealed() {
        // given
        SealedRecord.seal(sealing);

        // when
        sealing.seal();

        // then
        assertThat(asReader().get(SEALS).<List<Integer>>path("items.number")).hasSize(4);
    }

    @Test
    void every_seal_is_told_to_all_as_it_is_shown() {
        // when
        List<JsonNode> told = EventAssert.everyEventOf("mandate").stream()
                .filter(event -> event.path("type").asText().endsWith(".record-sealed"))
                .toList();

        // then
        assertThat(told)
                .extracting(event -> event.path("subject").asText())
                .containsExactly("seal/1", "seal/2", "seal/3");
        assertThat(told)
                .extracting(event -> event.at("/data/hash").asText())
                .isEqualTo(asReader().get(SEALS).path("items.hash"));
        EventSchemas.assertThatSchemasAreCommitted(catalogue);
        DocumentedEvents.assertThatEachIsDocumented(catalogue);
        EventAssert.assertThatEveryEventIsAsDocumented(catalogue);
    }

    @Test
    void replicas_that_seal_at_once_make_one_seal() throws InterruptedException {
        // given
        aCommittee();
        SealedRecord.published();
        ExecutorService replicas = Executors.newFixedThreadPool(4);

        // when
        replicas.invokeAll(Stream.generate(() -> Executors.callable(sealing::seal))
                        .limit(8)
                        .toList())
                .forEach(done -> assertThat(done).isNotCancelled());
        replicas.shutdown();

        // then
        assertThat(asReader().get(SEALS).<List<Integer>>path("items.size")).containsExactly(4, 3, 2, 2);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatProblem(asReader().get(RECORD + "?after=AAAA")).is(400, "malformed-request");
        assertThatProblem(asReader().get(SEALS + "?after=AAAA")).is(400, "malformed-request");
    }
}
