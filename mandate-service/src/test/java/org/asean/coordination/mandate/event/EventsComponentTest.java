package org.asean.coordination.mandate.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.mandate.Secretariat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventsComponentTest {

    private static final String ESTABLISHED = "org.asean.coordination.mandate.committee-established";

    @BeforeEach
    void nothingIsTold() {
        FreshFeed.begin();
    }

    @Test
    void an_event_is_a_cloud_event_with_the_committee_whole() {
        // given
        String committee = Secretariat.aCommittee();

        // when
        JsonNode event = FreshFeed.all(200).get(0);

        // then
        assertThat(event.get("specversion").textValue()).isEqualTo("1.0");
        assertThat(event.get("type").textValue()).isEqualTo(ESTABLISHED);
        assertThat(event.get("source").textValue()).isEqualTo(FreshFeed.PATH);
        assertThat(event.get("subject").textValue()).isEqualTo("committee/" + committee);
        assertThat(event.get("sequence").textValue()).isEqualTo("1");
        assertThat(event.get("dataschema").textValue())
                .isEqualTo("urn:coordination:schema:mandate:committee-established");
        assertThat(event.get("traceparent").textValue()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(event.get("data"))
                .isEqualTo(FreshFeed.read(Secretariat.read(committee).asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair", "body-officer", "partner-observer", "operator", "service"})
    void whoever_may_read_the_committees_sees_all_of_them_here(String role) {
        // given
        Secretariat.aCommittee();
        FreshFeed.all(200);

        // when
        Response answer = given().auth().oauth2(TestTokens.as(role).token()).get(FreshFeed.PATH);

        // then
        assertThat(answer.<Object>path("items[0].data")).isNotNull();
        assertThat(answer.<Object>path("items[0].withheld")).isNull();
    }

    @Test
    void what_is_no_committee_and_no_mandate_waits_for_a_rule_of_its_own() {
        // given
        TestDatabase.execute("insert into event (type, subject, at, data) values ('note-made', 'note/1', now(), '{}')");
        FreshFeed.all(200);

        // when
        Response answer = Secretariat.asReader().get(FreshFeed.PATH);

        // then
        assertThat(answer.jsonPath().getList("items")).isEmpty();
        assertThat(answer.<String>path("page.endCursor")).endsWith(".1");
    }

    @Test
    void who_asks_for_some_types_sees_no_others() {
        // given
        UUID draft = Secretariat.aDraft("2026-01-01", "2099-01-01");
        FreshFeed.all(200);

        // when
        JsonNode part = FreshFeed.part(FreshFeed.PATH + "?types=org.asean.coordination.mandate.mandate-drafted");

        // then
        assertThat(part.get("items")).hasSize(1);
        assertThat(part.at("/items/0/subject").textValue()).isEqualTo("mandate/" + draft);
        assertThat(part.at("/page/endCursor").textValue()).endsWith(".2");
    }

    @Test
    void who_waits_is_answered_when_something_happens() {
        // given
        String end = FreshFeed.part(FreshFeed.PATH).at("/page/endCursor").textValue();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> {
            JsonNode part = FreshFeed.part(FreshFeed.PATH + "?wait=30&after=" + end);
            while (part.get("items").isEmpty()) {
                part = FreshFeed.part(FreshFeed.PATH + "?wait=30&after=" + end);
            }
            return part;
        });

        // when
        String committee = Secretariat.aCommittee();

        // then
        assertThat(waiting.join().at("/items/0/subject").textValue()).isEqualTo("committee/" + committee);
    }

    @Test
    void a_cursor_from_before_a_restore_is_gone() {
        // given
        Secretariat.aCommittee();
        FreshFeed.all(200);
        String end = FreshFeed.part(FreshFeed.PATH).at("/page/endCursor").textValue();
        TestDatabase.execute("update feed set fingerprint = 'of another database'");

        // when
        Response answer = Secretariat.asReader().get(FreshFeed.PATH + "?after=" + end);

        // then
        assertThatProblem(answer).is(410, "feed-restarted");
        assertThat(FreshFeed.all(200)).hasSize(1);
    }
}
