package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What no HTTP client sends, byte for byte: the platform cannot read it, and the answer is a problem document even so. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class UnreadableRequestTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("GET /api/v1/bodies?q=" + "x".repeat(10_000) + " HTTP/1.1\r\n", 414, "uri-too-long"),
                arguments("GET /" + "x".repeat(1_000_000) + " HTTP/1.1\r\n", 414, "uri-too-long"),
                arguments("GET /api/v1/bodies HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n", 431, "headers-too-large"),
                arguments("GET\r\n", 400, "malformed-request"),
                arguments("\u0016\u0003\u0001\u0000\u0005 not http at all\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/bodies HTTP/9.9\r\n", 400, "malformed-request"),
                arguments("PRI * HTTP/2.0\r\n", 400, "malformed-request"),
                arguments("GET ?q=1 HTTP/1.1\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/bodies HTTP/1.1\r\nX: a\u0000b\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/bodies HTTP/1.1\r\nNot a name: b\r\n", 400, "malformed-request"),
                arguments("POST /api/v1/bodies HTTP/1.1\r\nContent-Length: -1\r\n", 400, "malformed-request"),
                arguments("POST /api/v1/bodies HTTP/1.1\r\nContent-Length: 1x\r\n", 400, "malformed-request"),
                arguments(
                        "POST /api/v1/bodies HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
                        400,
                        "malformed-request"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsAnsweredWithAProblemDocument(String head, int status, String code) throws IOException {
        String answer = Client.raw(head + "Host: localhost\r\n\r\n");

        assertProblem(answer, status, code);
        assertThat(surroundings.registry().seen()).isEmpty();
        assertThatTheNextOneIsAnswered();
    }

    @Test
    void aClientThatGoesOnSendingGetsTheAnswerAllTheSame() throws IOException {
        // given
        byte[] line = ("GET /" + "x".repeat(10_000)).getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = new Socket("localhost", Client.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(line);
            int first = socket.getInputStream().read();

            // when
            for (int more = 0; more < 50; more++) {
                socket.getOutputStream().write(line);
            }

            // then
            String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertProblem((char) first + rest, 414, "uri-too-long");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/bodies\\x",
                "/api/v1/bodies?q=%zz",
                "/api/v1/bodies?q=%",
                "/api/v1/bodies/%z1",
                "/api/v1/bodies/\u0001",
                "/api/v1/bodies/<x>"
            })
    void anAddressThatIsNoneIsRefusedBeforeTheTokenIsLookedAt(String target) throws IOException {
        String answer = Client.rawGet(target, "not a token");

        assertProblem(answer, 400, "malformed-request");
        assertThat(document(answer).containsKey("instance")).isFalse();
        assertThat(surroundings.registry().seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: localhost:70000\r\n"})
    void aRequestThatNamesNoHostIsRefused(String host) throws IOException {
        String answer = Client.raw("GET /api/v1/bodies HTTP/1.1\r\n" + host + "\r\n");

        assertProblem(answer, 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/bodies?q=%zz HTTP/1.1", "GET /api/v1/bodies HTTP/1.1\r\nNot a name: b"})
    void whateverFollowsOnTheSameConnectionIsNotAnswered(String unreadable) throws IOException {
        // given
        String readable = "GET /api/v1/bodies HTTP/1.1\r\nHost: localhost\r\n\r\n";

        // when
        String answer = Client.raw(readable + unreadable + "\r\nHost: localhost\r\n\r\n" + readable + readable);

        // then
        assertThat(STATUS.matcher(answer).results().map(status -> status.group(1)))
                .containsExactly("401", "400");
    }

    @Test
    void theAnswerIsDressedAsEveryOther() throws IOException {
        // given
        String request = "GET /api/v1/bodies?q=1 HTTP/1.1\r\nX-Request-Id: ticket-42\r\nNot a name: b\r\n\r\n";

        // when
        String answer = Client.raw(request);

        // then
        assertThat(answer)
                .containsIgnoringCase("X-Request-Id: ticket-42")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Cache-Control: no-store");
        assertThat(document(answer).getString("instance")).isEqualTo("/api/v1/bodies");
    }

    private void assertThatTheNextOneIsAnswered() {
        var next = Client.request("/api/v1/bodies", surroundings.issuer().token("chair"));
        assertThat(Client.send(next).statusCode()).isEqualTo(200);
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .matches("(?s)HTTP/\\d\\.\\d " + status + " .*")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("Connection: close");
        JsonObject problem = document(answer);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("traceId")).matches("(?!0{32})[0-9a-f]{32}");
    }

    private static JsonObject document(String answer) {
        return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n")));
    }
}
