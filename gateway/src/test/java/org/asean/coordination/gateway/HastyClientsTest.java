package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Clients that go away the moment they have their answer, while others wait for the connection that it came by. */
@QuarkusTest
@TestProfile(HastyClientsTest.OneConnection.class)
@WithTestResource(Surroundings.class)
class HastyClientsTest {

    private static final int CLIENTS = 32;
    private static final int COMMANDS = 2_400;
    private static final String ANSWER = "{\"is\":\"said\"}";

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    /** Whoever is done hands the connection on at once. */
    public static final class OneConnection implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.upstream.connections", "1", "gateway.upstream.deadline.command", "15s");
        }
    }

    @Test
    void nobodyElseIsToldThatTheServiceBrokeOff() throws InterruptedException, ExecutionException {
        // given
        surroundings.referral().behaves(HastyClientsTest::answersOneAfterTheOther);
        byte[] command = command();

        // when
        List<String> answers = byAll(() -> sendAndGo(command));

        // then
        assertThat(answers).hasSize(COMMANDS).containsOnly("HTTP/1.1 200 OK");
    }

    /** The gateway's probes come by the same connection, and have no body. */
    private static void answersOneAfterTheOther(InputStream rest, OutputStream out) throws IOException {
        String head = "POST";
        while (!head.isEmpty()) {
            rest.readNBytes(head.startsWith("POST") ? 2 : 0);
            BrokenService.write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ANSWER.length()
                            + "\r\n\r\n" + ANSWER);
            head = BrokenService.readHead(rest);
        }
    }

    private byte[] command() {
        return ("POST /api/v1/issues HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + surroundings.issuer().token("body-officer")
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: key-1\r\nContent-Length: 2\r\n\r\n{}")
                .getBytes(ISO_8859_1);
    }

    private static List<String> byAll(Callable<String> one) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(
                    IntStream.range(0, COMMANDS).mapToObj(number -> one).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The status line; the connection is closed when as many bytes have come as were promised. */
    private static String sendAndGo(byte[] command) throws IOException {
        try (Socket socket = new Socket("localhost", Client.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(command);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = BrokenService.readHead(in);
            in.readNBytes(ANSWER.length());
            return head.lines().findFirst().orElse("nothing");
        }
    }
}
