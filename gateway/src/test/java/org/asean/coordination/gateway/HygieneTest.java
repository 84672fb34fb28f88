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

/** Requests that could be read in two ways, and addresses that do not exist. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HygieneTest {
    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/bodies;x=1",
                "/api/v1/bodies/..;/bodies",
                "/api//v1/bodies",
                "//api/v1/bodies",
                "/api/v1/bodies//",
                "/api/v1/../v1/bodies",
                "/api/v1/./bodies",
                "/api/v1/bodies/..",
                "/api/v1/%2e%2e/v1/bodies",
                "/api/v1/bodies%2fADGSOM",
                "/api/v1/bodies%2FADGSOM",
                "/api/v1/bodies%5cADGSOM",
                "/api/v1/bodies%3bx",
                "/api/v1/%252e/bodies",
                "/api/v1/bodies/%00",
                "/api/v1/bodies/a%0d%0aX-Evil:%20yes",
                "/api/v1/bodies/%7f"
            })
    void aTreacherousAddressIsRefusedBeforeTheTokenIsLookedAt(String target) throws IOException {
        String answer = Client.rawGet(target, "not a token");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"malformed-request\"");
        assertThat(surroundings.registry().seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 1x\r\n",
                "Idempotency-Key: a\r\nIdempotency-Key: b\r\n",
                "Acting-Body: AFCDM\r\nActing-Body: SOMRI\r\n",
            })
    void headersThatContradictEachOtherAreRefused(String headers) throws IOException {
        String answer = Client.raw("POST /api/v1/bodies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer "
                + surroundings.issuer().token("secretariat") + "\r\n" + headers + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(surroundings.registry().seen()).isEmpty();
    }

    @Test
    void aReadWithABodyIsRefused() {
        // given
        var request = Client.request("/api/v1/bodies", surroundings.issuer().token("chair"));

        // when
        HttpResponse<String> answer = Client.send(request.method("GET", BodyPublishers.ofString("{}")));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/nothing",
                "/api/v2/bodies",
                "/api/v1/bodies/",
                "/api/v1/bodies/ADGSOM/validation/x"
            })
    void whatIsNotInTheTableDoesNotExist(String path) {
        HttpResponse<String> answer =
                Client.send(Client.request(path, surroundings.issuer().token("secretariat", "service")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Client.json(answer).getString("code")).isEqualTo("not-found");
        assertThat(Client.json(answer).getString("instance")).isEqualTo(path);
    }

    @Test
    void whetherAPathExistsIsNotToldWithoutAToken() {
        // given
        var request = Client.request("/api/v1/nothing");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void anotherMethodIsRefusedWithThoseThatAreAllowed() {
        // given
        var request = Client.request("/api/v1/bodies", surroundings.issuer().token("chair"));

        // when
        HttpResponse<String> answer = Client.send(request.DELETE());

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/webjars/swagger-ui/5.30.2/index.html",
                "/docs/index.html"
            })
    void nothingElseIsAtTheDoor(String path) {
        HttpResponse<String> answer = Client.send(Client.request(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Client.json(answer).getString("code")).isEqualTo("not-found");
    }
}
