package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How large a body may be, what it may be, and which headers a command cannot do without. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class BodyTest {
    private static final int LIMIT = 64 * 1024;

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        // given
        String body = "x".repeat(LIMIT);

        // when
        HttpResponse<String> answer = Client.send(register(BodyPublishers.ofString(body)));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(surroundings.registry().seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.body()).isEqualTo(body));
    }

    @Test
    void aChunkedBodyOfExactlyTheLimitPasses() {
        // given
        String body = "x".repeat(LIMIT);

        // when
        HttpResponse<String> answer = Client.send(register(chunked(body)));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(surroundings.registry().seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.body()).isEqualTo(body));
    }

    @Test
    void aLargerBodyIsRefusedBeforeItIsSent() throws IOException {
        // given
        String head = "POST /api/v1/bodies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Expect: 100-continue\r\nContent-Length: " + (LIMIT + 1) + "\r\nAuthorization: Bearer "
                + surroundings.issuer().token("secretariat") + "\r\n\r\n";

        // when
        String answer = Client.raw(head);

        // then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"request-too-large\"");
        assertThat(surroundings.registry().seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "99999999999999999999999999"})
    void aLengthBeyondAllNumbersIsRefused(String length) throws IOException {
        String answer =
                Client.raw("POST /api/v1/bodies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\nContent-Length: " + length + "\r\nAuthorization: Bearer "
                        + surroundings.issuer().token("secretariat") + "\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4(00|13).*");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8192, 2_000_000})
    void aLargerChunkedBodyIsRefusedWhenTheLimitIsPassed(int tooMany) {
        HttpResponse<String> answer = Client.send(register(chunked("x".repeat(LIMIT + tooMany))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Client.json(answer).getString("code")).isEqualTo("request-too-large");
        assertThat(surroundings.registry().seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv; charset=utf-8", "application/json"})
    void anImportMayBeLarger(String mediaType) {
        // given
        String file = "code;name\n".repeat(2_000_000);

        // when
        HttpResponse<String> answer = Client.send(Client.request(
                        "/api/v1/bodies/import?dryRun=true",
                        surroundings.issuer().token("secretariat"))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(file)));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(surroundings.registry().seen()).singleElement().satisfies(seen -> {
            assertThat(seen.body()).hasSize(file.length());
            assertThat(seen.uri()).endsWith("?dryRun=true");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "image/jpeg", "text/plain; charset=utf-8", "text/csv"})
    void aFileThatIsAttachedMayBeLargerAndPassesAsItIs(String mediaType) {
        // given
        String file = "x".repeat(11 * 1024 * 1024);
        AtomicInteger arrived = new AtomicInteger();
        surroundings.referral().behaves((rest, out) -> {
            arrived.set(rest.readNBytes(file.length()).length);
            BrokenService.write(out, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        });

        // when
        HttpResponse<String> answer =
                Client.send(attach(BodyPublishers.ofString(file)).setHeader("Content-Type", mediaType));

        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(arrived).hasValue(file.length());
        assertThat(surroundings.referral().heads())
                .singleElement()
                .asString()
                .startsWith("POST /api/v1/entries/1/attachments?name=report.pdf ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/zip", "text/html", "image/svg+xml"})
    void whatIsNotToBeAttachedIsRefused(String mediaType) {
        HttpResponse<String> answer =
                Client.send(attach(BodyPublishers.ofString("x")).setHeader("Content-Type", mediaType));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(surroundings.referral().heads()).isEmpty();
    }

    private HttpRequest.Builder attach(BodyPublisher file) {
        return Client.command(
                        "/api/v1/entries/1/attachments?name=report.pdf",
                        surroundings.issuer().token("body-officer"),
                        "")
                .POST(file);
    }

    @Test
    void aClientThatWaitsForPermissionToSendGetsIt() throws IOException {
        // given
        String request = "POST /api/v1/bodies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\nAuthorization: Bearer "
                + surroundings.issuer().token("secretariat") + "\r\n\r\n{}";

        // when
        String answer = Client.raw(request);

        // then
        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bodies, text/plain",
        "/api/v1/bodies, application/xml",
        "/api/v1/bodies, application/jsonx",
        "/api/v1/bodies, text/csv",
        "/api/v1/bodies/import, application/xml"
    })
    void anotherMediaTypeIsRefused(String path, String mediaType) {
        HttpResponse<String> answer =
                Client.send(Client.command(path, surroundings.issuer().token("secretariat"), "{}")
                        .setHeader("Content-Type", mediaType));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(surroundings.registry().seen()).isEmpty();
    }

    @Test
    void aCompressedBodyIsRefused() {
        // given
        var request = register(BodyPublishers.ofString("{}")).header("Content-Encoding", "gzip");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void aCommandWithoutABodyNeedsNoMediaType() {
        // given
        var request = Client.request(
                        "/api/v1/remits/1/submission", surroundings.issuer().token("body-head"))
                .header("If-Match", "\"1.1.0\"")
                .POST(BodyPublishers.noBody());

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, precondition-required",
        "Idempotency-Key, idempotency-key-required",
    })
    void aLeadIsNotChangedWithout(String header, String code) {
        HttpResponse<String> answer = Client.send(Client.command(
                        "/api/v1/referrals/1/acceptance", surroundings.issuer().token("body-head"), "{}")
                .setHeader(header, " "));

        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(Client.json(answer).getString("code")).isEqualTo(code);
        assertThat(surroundings.referral().heads()).isEmpty();
    }

    private HttpRequest.Builder register(BodyPublisher body) {
        return Client.command("/api/v1/bodies", surroundings.issuer().token("secretariat"), "")
                .POST(body);
    }

    private static BodyPublisher chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }
}
