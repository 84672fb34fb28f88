package org.asean.coordination.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.asean.coordination.suite.console.SuiteFailure;

/** One user's requests to the API at one address. */
public final class Session {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI address;
    private final Supplier<String> token;

    /**
     * @param address the gateway, or a service directly
     * @param token gives a token that is still good
     */
    public Session(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** Reads. */
    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Posts a new thing. */
    public Reply post(String path, Object body) {
        return send(json(path, body));
    }

    /** Posts a command on an item whose entity tag was seen. */
    public Reply post(String path, String etag, Object body) {
        return send(json(path, body).header("If-Match", etag));
    }

    /**
     * Posts a command under a key of the caller, who may send it again.
     *
     * @throws IOException when there is no answer; the command may have been carried out all the same
     */
    public Reply post(String path, String etag, Object body, String idempotencyKey) throws IOException {
        return exchange(json(path, body)
                .setHeader("Idempotency-Key", idempotencyKey)
                .header("If-Match", etag)
                .build());
    }

    /** Posts a table. */
    public Reply postCsv(String path, String csv) {
        return send(command(path, BodyPublishers.ofString(csv)).setHeader("Content-Type", "text/csv"));
    }

    private HttpRequest.Builder json(String path, Object body) {
        try {
            return command(path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder command(String path, BodyPublisher body) {
        return request(path)
                .setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .setHeader("Authorization", "Bearer " + token.get())
                .setHeader("Accept", "application/json");
    }

    private Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return exchange(request);
        } catch (IOException e) {
            throw new SuiteFailure(name(request) + " was not answered: " + e.getMessage(), e);
        }
    }

    private static Reply exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(
                    name(request),
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    parsed(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure(name(request) + " was interrupted", e);
        }
    }

    private static JsonNode parsed(String body) throws IOException {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private static String name(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    /** A body without properties, for commands that take none. */
    public static Map<String, Object> nothing() {
        return Map.of();
    }
}
