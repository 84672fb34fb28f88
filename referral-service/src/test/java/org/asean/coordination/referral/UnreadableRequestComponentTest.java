package org.asean.coordination.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What no HTTP client sends, byte for byte, straight to the service: a problem document, and the connection is closed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@SuppressWarnings("NullAway.Init")
class UnreadableRequestComponentTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    @TestHTTPResource
    URI service;

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("GET /api/v1/issues?q=" + "x".repeat(9_000) + " HTTP/1.1\r\n", 414, "uri-too-long"),
                arguments("GET /api/v1/issues HTTP/1.1\r\nX: " + "x".repeat(17_000) + "\r\n", 431, "headers-too-large"),
                arguments("GET /api/v1/issues?q=%zz HTTP/1.1\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/issues\\x HTTP/1.1\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/issues\u0001 HTTP/1.1\r\n", 400, "malformed-request"),
                arguments("GET\r\n", 400, "malformed-request"),
                arguments("\u0016\u0003\u0001\u0000\u0005 not http at all\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/issues HTTP/9.9\r\n", 400, "malformed-request"),
                arguments("PRI * HTTP/2.0\r\n", 400, "malformed-request"),
                arguments("GET ?q=1 HTTP/1.1\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/issues HTTP/1.1\r\nX: a\u0000b\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/issues HTTP/1.1\r\nNot a name: b\r\n", 400, "malformed-request"),
                arguments("POST /api/v1/issues HTTP/1.1\r\nContent-Length: 1x\r\n", 400, "malformed-request"),
                arguments(
                        "POST /api/v1/issues HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
                        400,
                        "malformed-request"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_cannot_be_read_is_answered_with_a_problem_document(String head, int status, String code)
            throws IOException {
        // when
        String answer = answerTo(head + "Host: localhost\r\n\r\n");

        // then
        assertProblem(answer, status, code);
        given().get("/api/v1/issues").then().statusCode(401);
    }

    @Test
    void an_address_of_a_megabyte_is_answered_too() throws IOException {
        // when
        String answer = answerTo("GET /" + "x".repeat(1_000_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        // then
        assertProblem(answer, 414, "uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: localhost:70000\r\n"})
    void a_request_that_names_no_host_is_refused(String host) throws IOException {
        // when
        String answer = answerTo("GET /api/v1/issues HTTP/1.1\r\n" + host + "\r\n");

        // then
        assertProblem(answer, 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/issues?q=%zz HTTP/1.1", "GET /api/v1/issues HTTP/1.1\r\nNot a name: b"})
    void whatever_follows_on_the_same_connection_is_not_answered(String unreadable) throws IOException {
        // given
        String readable = "GET /api/v1/issues HTTP/1.1\r\nHost: localhost\r\n\r\n";

        // when
        String answer = answerTo(readable + unreadable + "\r\nHost: localhost\r\n\r\n" + readable + readable);

        // then
        assertThat(STATUS.matcher(answer).results().map(status -> status.group(1)))
                .containsExactly("401", "400");
    }

    @Test
    void the_path_is_told_where_it_can_be_read() throws IOException {
        // when
        String known = answerTo("GET /api/v1/issues?q=1 HTTP/1.1\r\nNot a name: b\r\n\r\n");
        String unknown = answerTo("GET /api/v1/issues\\x HTTP/1.1\r\n\r\n");

        // then
        assertThat(document(known).getString("instance")).isEqualTo("/api/v1/issues");
        assertThat(document(unknown).getMap("")).doesNotContainKey("instance");
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer).matches("(?s)HTTP/\\d\\.\\d " + status + " .*");
        assertThat(answer)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close");
        JsonPath problem = document(answer);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
        assertThat(List.of(problem.getString("title"), problem.getString("detail")))
                .noneMatch(String::isBlank);
        assertThat(problem.getString("traceId")).matches("(?!0{32})[0-9a-f]{32}");
    }

    private static JsonPath document(String answer) {
        return JsonPath.from(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    /** Everything that comes back until the service closes the connection; the wait for it is limited. */
    private String answerTo(String request) throws IOException {
        try (Socket connection = new Socket(service.getHost(), service.getPort())) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            connection.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(connection.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
