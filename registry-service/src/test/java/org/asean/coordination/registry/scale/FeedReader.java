package org.asean.coordination.registry.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.asean.coordination.kit.follow.FollowedFeed;
import org.asean.coordination.kit.follow.Told;
import org.asean.coordination.kittest.TestTokens;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the feed over HTTP, as a service does. */
final class FeedReader implements FollowedFeed.Client {

    private static final String EVENTS = "/api/v1/registry/events";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = TestTokens.as("service").token();
    private final ObjectMapper json;

    FeedReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Told read(@Nullable String after, int limit, int wait) {
        String query = "?limit=%d&wait=%d%s".formatted(limit, wait, after == null ? "" : "&after=" + after);
        try {
            return json.readValue(answer(request(query), BodyHandlers.ofByteArray()), Told.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The events behind the cursor as Server-Sent Events, without end. */
    Stream<Told.Event> stream(String after) {
        return answer(request("/stream?after=" + after).header("Accept", "text/event-stream"), BodyHandlers.ofLines())
                .filter(line -> line.startsWith("data:"))
                .map(line -> event(line.substring(5)));
    }

    private Told.Event event(String written) {
        try {
            return json.readValue(written, Told.Event.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + EVENTS + query))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token);
    }

    private <T> T answer(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = client.send(request.build(), handler);
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
