package org.asean.coordination.systemtests;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.network.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What no client should send: at the gateway and at the service a problem document, and nothing changed. */
class BadInputIT {

    private static final String GOOD = """
            {"title":"A title","summary":"A summary","severity":"LOW","marking":"GREEN"}""";

    private final Suite suite = SharedSuite.suite();

    private List<URI> doors() {
        return List.of(suite.gateway(), suite.address(Listener.REFERRAL));
    }

    private static RequestSpecification command(String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    private long issues() {
        return suite.session("secretariat")
                .get("/api/v1/issues?limit=200")
                .body()
                .path("items")
                .size();
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + code);
        assertThat(answer.asString()).doesNotContain("Exception", "org.asean", "java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"title\":1,\"summary\":\"s\",\"severity\":\"LOW\",\"marking\":\"GREEN\"}",
                "{\"summary\":\"s\",\"severity\":\"LOW\",\"marking\":\"GREEN\"}",
                "{\"title\":\"t\",\"unheardOf\":1}",
                "{\"title\":\"A title\",\"summary\":\"s\",\"severity\":\"WORSE\",\"marking\":\"GREEN\"}",
                "{\"title\":\"A title\",\"summary\":\"s\",\"severity\":\"LOW\",\"marking\":\"GREEN\",\"raisedBy\":\"AFCDM\"}"
            })
    void what_cannot_be_read_is_refused_at_both_doors_and_changes_nothing(String body) {
        // given
        long before = issues();

        // then
        for (URI door : doors()) {
            assertProblem(
                    command(suite.token("officer-ansac")).body(body).post(door + "/api/v1/issues"),
                    400,
                    "malformed-request");
        }
        assertThat(issues()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"topic, cyber.no-such, unknown-topic", "states, FR, unknown-state"})
    void a_code_that_does_not_exist_is_refused_at_both_doors(String field, String value, String code) {
        // given
        String quoted = field.equals("states") ? "[\"" + value + "\"]" : "\"" + value + "\"";
        String body = GOOD.replace("{", "{\"" + field + "\":" + quoted + ",");

        // then
        for (URI door : doors()) {
            assertProblem(command(suite.token("officer-ansac")).body(body).post(door + "/api/v1/issues"), 422, code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "service"})
    void a_body_over_the_limit_is_refused(String door) {
        // given
        URI address = door.equals("gateway") ? suite.gateway() : suite.address(Listener.REFERRAL);
        String body = "{\"summary\":\"" + "x".repeat(3_000_000) + "\"}";

        // then
        assertProblem(
                command(suite.token("officer-ansac")).body(body).post(address + "/api/v1/issues"),
                413,
                "request-too-large");
    }

    @ParameterizedTest
    @CsvSource({"''", "nonsense", "forged", "another realm"})
    void a_token_that_the_realm_did_not_give_opens_nothing(String kind) {
        // given
        String good = suite.token("officer-ansac");
        String token =
                switch (kind) {
                    case "forged" -> good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(342);
                    case "another realm" ->
                        good.substring(0, good.indexOf('.') + 1) + "eyJpc3MiOiJlbHNld2hlcmUifQ"
                                + good.substring(good.lastIndexOf('.'));
                    default -> kind;
                };

        // then
        assertOpensNothing(token);
    }

    @Test
    void a_token_that_has_expired_opens_nothing() {
        // given
        String token;
        try (TemporaryClient client = TemporaryClient.whoseTokensLive(1)) {
            token = client.tokenOf("officer-ansac");
        }

        // when
        doors().forEach(door ->
                await().pollDelay(Duration.ZERO).until(() -> read(door, token).statusCode() == 401));

        // then
        assertThat(claims(token)).isEqualTo(claims(suite.token("officer-ansac")));
        assertOpensNothing(token);
    }

    @Test
    void a_token_of_the_realm_for_another_audience_opens_nothing() {
        // given
        String token;
        try (TemporaryClient client = TemporaryClient.whoseTokensAreFor("another-api")) {
            token = client.tokenOf("officer-ansac");
        }

        // then
        Map<String, Object> expected = new HashMap<>(claims(suite.token("officer-ansac")));
        expected.put("aud", "another-api");
        assertThat(claims(token)).isEqualTo(expected);
        assertOpensNothing(token);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("GET /api/v1/issues?q=" + "x".repeat(10_000) + " HTTP/1.1\r\n", 414, "uri-too-long"),
                arguments("GET /api/v1/issues HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n", 431, "headers-too-large"),
                arguments("GET /api/v1/issues?q=%zz HTTP/1.1\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/issues\\x HTTP/1.1\r\n", 400, "malformed-request"),
                arguments("GET /api/v1/issues HTTP/1.1\r\nNot a name: b\r\n", 400, "malformed-request"),
                arguments("GET\r\n", 400, "malformed-request"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_not_http_is_refused_at_both_doors(String head, int status, String code) throws IOException {
        for (URI door : doors()) {
            String answer = raw(door, head + "Host: localhost\r\n\r\n");

            assertThat(answer)
                    .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"" + code + "\"", "\"type\":\"/problems/" + code + "\"", "\"traceId\":\"");
            assertThat(read(door, suite.token("chair")).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/issues/../bodies", "/api/v1/issues;x=1", "/api/v1/%2e%2e/bodies"})
    void a_path_that_could_mean_two_things_is_refused_at_the_door(String path) {
        // when
        Response answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(suite.token("chair"))
                .get(suite.gateway() + path);

        // then
        assertThat(answer.statusCode()).as(path).isIn(400, 404);
    }

    private void assertOpensNothing(String token) {
        long before = issues();
        for (URI door : doors()) {
            Response answer = RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body(GOOD)
                    .post(door + "/api/v1/issues");
            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(issues()).isEqualTo(before);
    }

    private static Response read(URI door, String token) {
        return RestAssured.given().auth().oauth2(token).get(door + "/api/v1/issues");
    }

    /** What a token says, save what differs from one token or client to the next. */
    private static Map<String, Object> claims(String token) {
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        Map<String, Object> claims = new HashMap<>(JsonPath.from(payload).getMap(""));
        claims.keySet().removeAll(Set.of("exp", "iat", "jti", "sid", "azp"));
        return claims;
    }

    /** Says exactly this and returns everything that comes back until the connection is closed. */
    private static String raw(URI door, String request) throws IOException {
        try (Socket connection = new Socket(door.getHost(), door.getPort())) {
            connection.setSoTimeout(20_000);
            connection.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
