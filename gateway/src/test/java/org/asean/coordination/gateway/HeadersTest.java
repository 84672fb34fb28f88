package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which headers pass, in both directions. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HeadersTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "X-Forwarded-Port",
                "Forwarded",
                "X-Real-IP",
                "X-User",
                "X-User-Roles",
                "X-Remote-User",
                "Remote-User",
                "X-Auth-Request-Email",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-SSL-Client-Cert",
                "True-Client-IP",
                "Via",
                "Cookie",
                "Baggage",
                "Proxy-Authorization",
                "Proxy-Connection",
                "Keep-Alive",
                "TE",
                "X-Anything-Else"
            })
    void whatAClientSaysAboutItselfDoesNotReachAService(String header) throws IOException {
        String answer = Client.raw("GET /api/v1/bodies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                + ": forged\r\nAuthorization: Bearer " + token() + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(seen().header(header)).isNull();
    }

    @Test
    void whoForwardsIsSaidAnew() {
        // given
        var request = Client.request("/api/v1/bodies?limit=5", token())
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen().headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen().headers().get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen().header("X-Forwarded-Host")).startsWith("localhost:");
        assertThat(seen().header("Host"))
                .isEqualTo(surroundings.registry().address().substring("http://".length()));
        assertThat(seen().uri()).isEqualTo("/api/v1/bodies?limit=5");
    }

    @Test
    void whatConnectionNamesStaysOnItsHop() throws IOException {
        // given
        String request = "GET /api/v1/bodies HTTP/1.0\r\nHost: localhost\r\nConnection: Prefer\r\nPrefer: x\r\n"
                + "Authorization: Bearer " + token() + "\r\n\r\n";

        // when
        String answer = Client.raw(request);

        // then
        assertThat(answer).contains(" 200 OK");
        assertThat(seen().header("Prefer")).isNull();
    }

    @Test
    void whatACommandNeedsReachesTheService() {
        // given
        var request = Client.command("/api/v1/bodies", surroundings.issuer().token("secretariat"), "{\"code\":\"X\"}")
                .header("Acting-Body", "CYBER-CC");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen().header("Acting-Body")).isEqualTo("CYBER-CC");
        assertThat(seen().header("If-Match")).isEqualTo("\"1.1.0\"");
        assertThat(seen().header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(seen().body()).isEqualTo("{\"code\":\"X\"}");
    }

    @Test
    void aWellFormedRequestIdIsKeptOnTheWholeWay() {
        // given
        var request = Client.request("/api/v1/bodies", token()).header("X-Request-Id", "ticket-42.a_b");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(seen().header("X-Request-Id")).isEqualTo("ticket-42.a_b");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("ticket-42.a_b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "<script>", "x}{", "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anotherRequestIdIsReplaced(String sent) {
        HttpResponse<String> answer =
                Client.send(Client.request("/api/v1/bodies", token()).header("X-Request-Id", sent));

        assertThat(answer.headers().allValues("X-Request-Id"))
                .singleElement()
                .asString()
                .matches("[0-9a-f-]{36}")
                .isEqualTo(seen().header("X-Request-Id"));
    }

    @Test
    void theClientsTraceIsContinued() {
        // given
        var request =
                Client.request("/api/v1/bodies", token()).header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen().headers().get("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE + "-");
    }

    @Test
    void aTraceIsBegunWhereThereIsNone() {
        // given
        var request = Client.request("/api/v1/bodies", token());

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void aRefusalNamesTheTraceThatTheClientSent() {
        // given
        var request = Client.request("/api/v1/bodies").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(Client.json(answer).getString("traceId")).isEqualTo(TRACE);
    }

    @Test
    void whatTellsOfTheInsideDoesNotLeave() {
        // given
        surroundings
                .registry()
                .answers(
                        200,
                        "application/json",
                        "{}",
                        "Server",
                        "Registry/1",
                        "X-Powered-By",
                        "Java",
                        "Set-Cookie",
                        "a=b",
                        "X-Internal-Node",
                        "7",
                        "Via",
                        "1.1 x",
                        "Keep-Alive",
                        "timeout=5",
                        "X-Forwarded-Host",
                        "inside",
                        "Connection",
                        "X-Hop",
                        "X-Hop",
                        "1");

        // when
        HttpResponse<String> answer = Client.send(Client.request("/api/v1/bodies", token()));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet())
                .isNotEmpty()
                .doesNotContain(
                        "server",
                        "x-powered-by",
                        "set-cookie",
                        "x-internal-node",
                        "via",
                        "keep-alive",
                        "x-forwarded-host",
                        "x-hop",
                        "connection");
    }

    @Test
    void whatTheServiceSaysToTheClientArrives() {
        // given
        surroundings
                .registry()
                .answers(
                        201,
                        "application/json",
                        "{}",
                        "ETag",
                        "\"1.2.0\"",
                        "Location",
                        surroundings.registry().address() + "/api/v1/bodies/X",
                        "Cache-Control",
                        "private",
                        "Idempotency-Replayed",
                        "true",
                        "Deprecation",
                        "@1");

        // when
        HttpResponse<String> answer = Client.send(
                Client.command("/api/v1/bodies", surroundings.issuer().token("secretariat"), "{}"));

        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1.2.0\"");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/bodies/X");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private");
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(answer.headers().firstValue("Deprecation")).hasValue("@1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/bodies", "/api/v1/nothing", "/", "/nothing"})
    void everyAnswerIsGuardedAgainstBrowsers(String path) {
        HttpResponse<String> answer = Client.send(Client.request(path, token()));

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void aHeadIsAskedAsAGetWithoutTheBody() {
        // given
        var request = Client.request("/api/v1/bodies", token()).method("HEAD", BodyPublishers.noBody());

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen().method()).isEqualTo("HEAD");
        assertThat(answer.body()).isEmpty();
    }

    private String token() {
        return surroundings.issuer().token("chair");
    }

    private StubService.Seen seen() {
        assertThat(surroundings.registry().seen()).hasSize(1);
        return surroundings.registry().seen().get(0);
    }
}
