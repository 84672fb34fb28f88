package org.asean.coordination.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.assertj.core.api.Assertions.assertThat;

/** Clients that begin to say something and take their time: a thread is for commands that are there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@SuppressWarnings("NullAway.Init")
class SlowSendersComponentTest {

    /** More than there are threads, which are 200 on a machine with up to 25 processors, and 8 for each of more. */
    private static final int SENDERS = Math.max(200, 8 * Runtime.getRuntime().availableProcessors()) + 20;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String BODY = "{\"title\": \"x\"}";

    @TestHTTPResource
    URI service;

    private final List<Socket> senders = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
    }

    @Test
    void who_has_said_half_of_it_keeps_nobody_waiting() throws IOException, InterruptedException {
        // given
        for (int i = 0; i < SENDERS; i++) {
            senders.add(halfOfACommand());
        }

        // when
        HttpResponse<String> another = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve("/api/v1/issues"))
                                .header(
                                        "Authorization",
                                        "Bearer " + officerOf("ANSAC").token())
                                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        // then
        assertThat(another.statusCode()).as(another.body()).isEqualTo(200);
        assertThat(statusOnceAllIsSaid(senders.get(0))).isEqualTo("HTTP/1.1 400 ");
    }

    private Socket halfOfACommand() throws IOException {
        var socket = new Socket(service.getHost(), service.getPort());
        String half = """
                POST /api/v1/issues HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                {""".formatted(officerOf("ANSAC").token(), UUID.randomUUID(), BODY.length());
        socket.getOutputStream().write(half.getBytes(UTF_8));
        return socket;
    }

    private static String statusOnceAllIsSaid(Socket sender) throws IOException {
        sender.setSoTimeout(PATIENCE_MILLIS);
        sender.getOutputStream().write(BODY.substring(1).getBytes(UTF_8));
        return new String(sender.getInputStream().readNBytes("HTTP/1.1 400 ".length()), UTF_8);
    }
}
