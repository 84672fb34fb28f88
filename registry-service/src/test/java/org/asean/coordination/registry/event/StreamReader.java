package org.asean.coordination.registry.event;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.asean.coordination.kittest.TestTokens;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Reads a stream of Server-Sent Events as an {@code EventSource} does. */
final class StreamReader implements AutoCloseable {

    private final InputStream stream;
    private final BufferedReader lines;

    private StreamReader(InputStream stream) {
        this.stream = stream;
        this.lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
    }

    /**
     * An event that arrived.
     *
     * @param id of the event, with which it goes on after a break
     * @param name of the event; empty where it only says how far the reader is
     * @param data of the event
     */
    record Arrival(String id, String name, String data) {}

    /** Opens the stream; it goes on after the event of the id where one is given. */
    static StreamReader open(TestTokens who, String query, @Nullable String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Follower.EVENTS + "/stream" + query))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + who.token());
        Optional.ofNullable(lastEventId).ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new StreamReader(answer.body());
    }

    /** The next event that has a name. */
    Arrival next() {
        Arrival arrival = arrival();
        while (arrival.name().isEmpty()) {
            arrival = arrival();
        }
        return arrival;
    }

    /** The next event, also one that only says how far the reader is. */
    Arrival arrival() {
        String id = "";
        String name = "";
        StringBuilder data = new StringBuilder();
        try {
            String line = lines.readLine();
            while (line != null && !(line.isEmpty() && !id.isEmpty())) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
                line = lines.readLine();
            }
            assertThat(line).as("the stream goes on").isNotNull();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Arrival(id, name, data.toString());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
