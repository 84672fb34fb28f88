package org.asean.coordination.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NeighbourStubTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NeighbourStub stub = new NeighbourStub();
    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";

    @BeforeEach
    void start() {
        address = stub.start().get("REGISTRY_URL") + "/api/v1/registry/events";
    }

    @AfterEach
    void stop() {
        NeighbourStub.silence(false);
        stub.stop();
    }

    @Test
    void a_feed_is_read_page_by_page_in_the_order_of_telling() {
        // given
        NeighbourStub.tell("registry", "body/TELMIN", "body-registered", "{\"code\":\"TELMIN\"}");
        NeighbourStub.tell("registry", "body/TELMIN", "body-validated", "{\"code\":\"TELMIN\"}");
        NeighbourStub.tell("registry", "topic/cyber.x", "topic-removed", null);
        JsonNode first = body(ask("?limit=2"));

        // when
        JsonNode second = body(ask("?after=" + first.at("/page/endCursor").asText()));

        // then
        assertThat(first.at("/items/1/type").asText()).isEqualTo("org.asean.coordination.registry.body-validated");
        assertThat(first.at("/items/1/data/code").asText()).isEqualTo("TELMIN");
        assertThat(first.at("/page/hasMore").asBoolean()).isTrue();
        assertThat(second.path("items")).singleElement().satisfies(event -> {
            assertThat(event.path("sequence").asText()).isEqualTo("3");
            assertThat(event.has("data")).isFalse();
            EventAssert.assertThatItIsACloudEvent(event);
        });
        assertThat(second.at("/page/hasMore").asBoolean()).isFalse();
    }

    @Test
    void who_waits_is_answered_when_something_is_told() {
        // given
        CompletableFuture<HttpResponse<String>> waiting = askLater("?wait=30");

        // when
        NeighbourStub.tell("registry", "body/TELMIN", "body-registered", "{}");

        // then
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(answer -> assertThat(body(answer).path("items")).hasSize(1));
    }

    @Test
    void a_restored_feed_knows_the_cursors_of_its_own_generation_only() {
        // given
        NeighbourStub.tell("registry", "body/TELMIN", "body-registered", "{}");
        String cursor = body(ask("")).at("/page/endCursor").asText();

        // when
        NeighbourStub.restoreFeed("registry", List.of(new ToldEvent("body/ADGMIN", "body-registered", "{}")));

        // then
        HttpResponse<String> answer = ask("?after=" + cursor);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(body(answer).path("code").asText()).isEqualTo("feed-restarted");
        assertThat(body(ask("")).at("/items/0/subject").asText()).isEqualTo("body/ADGMIN");
    }

    @Test
    void silence_reaches_those_who_wait() {
        // given
        CompletableFuture<HttpResponse<String>> waiting = askLater("?wait=30");

        // when
        NeighbourStub.silence(true);

        // then
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503));
    }

    private CompletableFuture<HttpResponse<String>> askLater(String query) {
        return client.sendAsync(request(query), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String query) {
        return askLater(query).join();
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(URI.create(address + query)).build();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException damaged) {
            throw new AssertionError(answer.body(), damaged);
        }
    }
}
