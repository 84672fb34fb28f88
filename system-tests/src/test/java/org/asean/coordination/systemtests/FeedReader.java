package org.asean.coordination.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads feeds from outside.
 *
 * @param suite whose feeds
 * @param client the machine client as which it signs in
 */
record FeedReader(Suite suite, String client) {

    /** What is behind the cursor; from the beginning on where that is empty. */
    Reply after(String feed, String cursor) {
        return new Session(suite.gateway(), () -> suite.machineToken(client))
                .get("/api/v1/" + feed + "/events?limit=200" + (cursor.isEmpty() ? "" : "&after=" + cursor));
    }

    /** The cursor behind the last event. */
    String endOf(String feed) {
        JsonNode page = after(feed, "").expect(200).body().path("page");
        while (page.path("hasMore").asBoolean()) {
            page = after(feed, page.path("endCursor").asText())
                    .expect(200)
                    .body()
                    .path("page");
        }
        return page.path("endCursor").asText();
    }

    /** The generation that a cursor is of. */
    static String generation(String cursor) {
        return cursor.substring(0, cursor.indexOf('.'));
    }

    /** A stream that is open behind the cursor; completes when it ends, in whatever way. */
    CompletableFuture<Boolean> openStream(String feed, String cursor) {
        HttpRequest request = HttpRequest.newBuilder(
                        suite.gateway().resolve("/api/v1/" + feed + "/events/stream?after=" + cursor))
                .header("Authorization", "Bearer " + suite.machineToken(client))
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
