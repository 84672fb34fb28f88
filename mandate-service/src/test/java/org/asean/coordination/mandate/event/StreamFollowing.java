package org.asean.coordination.mandate.event;

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
import java.util.Random;
import org.asean.coordination.kittest.TestTokens;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Reads the stream as an EventSource does: cut off again and again, by itself and by others, it goes on behind its last id. */
final class StreamFollowing extends Following {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random;
    private final String token;
    private volatile @Nullable InputStream open;
    private @Nullable String lastId;
    private int connections;

    StreamFollowing(String role, int seed) {
        this.random = new Random(seed);
        this.token = TestTokens.as(role).token();
    }

    @Override
    public void run() {
        while (!isStopped()) {
            connections++;
            try (InputStream body = connect();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
                open = body;
                follow(lines, 1 + random.nextInt(2_000));
            } catch (IOException cutOff) {
                open = null;
            }
        }
    }

    /** Reads some events and leaves, as a reader does whose connection is cut; the last block may be half read by then. */
    private void follow(BufferedReader lines, int most) throws IOException {
        String id = null;
        String data = null;
        int left = most;
        for (String line = lines.readLine(); line != null && left > 0 && !isStopped(); line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty()) {
                lastId = id == null ? lastId : id;
                if (data != null) {
                    see(Seen.of(FreshFeed.read(data)));
                    left--;
                }
                id = null;
                data = null;
            }
        }
    }

    private InputStream connect() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + FreshFeed.PATH + "/stream"))
                .header("Authorization", "Bearer " + token);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 500) {
                throw new IOException("Answered with " + answer.statusCode());
            }
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** How often it has connected; asked when it has ended. */
    int connections() {
        return connections;
    }

    @Override
    void stop() {
        super.stop();
        InputStream body = open;
        try {
            if (body != null) {
                body.close();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
