package org.asean.coordination.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads feeds from outside.
 *
 * @param suite whose feeds
 * @param token of the reader
 */
record FeedReader(Suite suite, Supplier<String> token) {

    static FeedReader asMachine(Suite suite, String client) {
        return new FeedReader(suite, () -> suite.machineToken(client));
    }

    static FeedReader as(Suite suite, String user) {
        return new FeedReader(suite, () -> suite.token(user));
    }

    /** What is behind the cursor; from the beginning on where that is empty. */
    Reply after(String feed, String cursor) {
        return new Session(suite.gateway(), token)
                .get("/api/v1/" + feed + "/events?limit=200" + (cursor.isEmpty() ? "" : "&after=" + cursor));
    }

    /** Everything that the reader is told, from the beginning on. */
    List<JsonNode> all(String feed) {
        List<JsonNode> events = new ArrayList<>();
        readThrough(feed, page -> page.path("items").forEach(events::add));
        return events;
    }

    /** The cursor behind the last event. */
    String endOf(String feed) {
        return readThrough(feed, page -> {});
    }

    private String readThrough(String feed, Consumer<JsonNode> each) {
        String cursor = "";
        JsonNode page;
        do {
            page = after(feed, cursor).expect(200).body();
            each.accept(page);
            cursor = page.at("/page/endCursor").asText();
        } while (page.at("/page/hasMore").asBoolean());
        return cursor;
    }

    /** The generation that a cursor is of. */
    static String generation(String cursor) {
        return cursor.substring(0, cursor.indexOf('.'));
    }

    /** A stream that is open behind the cursor; completes when it ends, in whatever way. */
    CompletableFuture<Boolean> openStream(String feed, String cursor) {
        HttpRequest request = HttpRequest.newBuilder(
                        suite.gateway().resolve("/api/v1/" + feed + "/events/stream?after=" + cursor))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofInputStream())
                .join();
        assertThat(stream.statusCode()).isEqualTo(200);
        return CompletableFuture.supplyAsync(() -> {
            try (InputStream content = stream.body()) {
                content.transferTo(OutputStream.nullOutputStream());
                return true;
            } catch (IOException cutOff) {
                return true;
            }
        });
    }
}
