package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Feeds: reads that wait, and answers that go on for long. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class FollowingTest {
    private static final String STREAM = "/api/v1/referral/events/stream";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nServer: inside\r\n"
            + "Connection: keep-alive, X-Hop\r\nX-Hop: 1\r\nKeep-Alive: timeout=5\r\nTransfer-Encoding: chunked\r\n\r\n";
    /** As %test.gateway.limit.feeds says. */
    private static final int FEEDS_OF_A_CALLER = 3;
    /** As %test.gateway.upstream.deadline.read and .stream say. */
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @Test
    void aReadThatWaitsIsNotCutByTheDeadlineOfReads() {
        // given
        CountDownLatch never = new CountDownLatch(1);
        surroundings.registry().answers(exchange -> {
            awaitQuietly(never, DEADLINE.multipliedBy(2));
            StubService.send(exchange, 200, "application/json", "{\"items\":[]}");
        });

        // when
        HttpResponse<String> answer = Client.send(request("/api/v1/registry/events?wait=20"));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(surroundings.registry().seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.uri()).endsWith("?wait=20"));
    }

    @Test
    void aReadOfAWholeHistoryIsNotCutByItEither() {
        // given
        CountDownLatch never = new CountDownLatch(1);
        surroundings.referral().behaves((in, out) -> {
            awaitQuietly(never, DEADLINE.multipliedBy(2));
            BrokenService.write(
                    out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        });

        // when
        HttpResponse<String> answer = Client.send(request("/api/v1/referral/verification"));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anEventArrivesBeforeTheNextOneIsSentAndTheStreamOutlivesItsDeadline()
            throws IOException, InterruptedException {
        // given
        CountDownLatch firstHasArrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        surroundings.referral().behaves((in, out) -> {
            BrokenService.write(out, HEAD + chunk("data: first\n\n"));
            firstHasArrived.await();
            awaitQuietly(never, DEADLINE.multipliedBy(2));
            BrokenService.write(out, chunk(":at 0b6f.41\n\n") + chunk("data: second\n\n") + "0\r\n\r\n");
        });

        // when
        HttpResponse<InputStream> answer = Client.stream(request(STREAM));

        // then
        BufferedReader lines = lines(answer);
        assertThat(lines.readLine()).isEqualTo("data: first");
        firstHasArrived.countDown();
        assertThat(lines.lines()).containsExactly("", ":at 0b6f.41", "", "data: second", "");
    }

    @Test
    void aStreamIsNotGatheredUpAndTellsNothingOfTheInside() throws IOException, InterruptedException {
        // given
        surroundings
                .referral()
                .behaves((in, out) -> BrokenService.write(out, HEAD + chunk(":at 0b6f.41\n\n") + "0\r\n\r\n"));

        // when
        HttpResponse<InputStream> answer = Client.stream(request(STREAM));

        // then
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-hop", "keep-alive");
        assertThat(lines(answer).lines()).containsExactly(":at 0b6f.41", "");
    }

    @Test
    void theServiceLearnsWhereTheReaderWasAndWhatItTakes() {
        // given
        HttpRequest.Builder request = request("/api/v1/registry/events/stream?types=a&types=b")
                .header("Last-Event-ID", "0b6f.41")
                .header("Accept", "text/event-stream");

        // when
        Client.send(request);

        // then
        assertThat(surroundings.registry().seen()).singleElement().satisfies(seen -> {
            assertThat(seen.uri()).endsWith("/stream?types=a&types=b");
            assertThat(seen.header("Last-Event-ID")).isEqualTo("0b6f.41");
            assertThat(seen.header("Accept")).isEqualTo("text/event-stream");
        });
    }

    @Test
    void aClientThatGoesAwayTakesTheServicesConnectionWithIt() throws IOException, InterruptedException {
        // given
        CompletableFuture<Integer> endOfService = new CompletableFuture<>();
        surroundings.referral().behaves((in, out) -> {
            BrokenService.write(out, HEAD + chunk("data: first\n\n"));
            endOfService.complete(in.read());
        });
        HttpResponse<InputStream> answer = Client.stream(request(STREAM));

        // when
        answer.body().close();

        // then
        assertThat(endOfService).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(-1);
    }

    @Test
    void aClientThatStopsWaitingTakesTheServicesConnectionWithIt() {
        // given
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> endOfService = new CompletableFuture<>();
        surroundings.referral().behaves((in, out) -> {
            asked.countDown();
            endOfService.complete(in.read());
        });
        CompletableFuture<HttpResponse<String>> waiting = Client.sendLater(request("/api/v1/referral/events?wait=30"));
        awaitQuietly(asked, Duration.ofSeconds(10));

        // when
        waiting.cancel(true);

        // then
        assertThat(endOfService).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(-1);
        assertThat(surroundings.referral().heads()).hasSize(1);
    }

    @Test
    void aServiceThatDiesInTheMiddleEndsTheClientsConnectionAndIsNotAskedAgain()
            throws IOException, InterruptedException {
        // given
        CountDownLatch firstHasArrived = new CountDownLatch(1);
        surroundings.referral().behaves((in, out) -> {
            BrokenService.write(out, HEAD + chunk("data: first\n\n"));
            firstHasArrived.await();
        });
        BufferedReader lines = lines(Client.stream(request(STREAM)));
        assertThat(lines.readLine()).isEqualTo("data: first");
        assertThat(lines.readLine()).isEmpty();

        // when
        firstHasArrived.countDown();

        // then
        assertThatThrownBy(lines::readLine).isInstanceOf(IOException.class);
        assertThat(surroundings.referral().heads()).hasSize(1);
    }

    @Test
    void oneStreamTooManyIsRefusedUntilAnotherIsClosed() throws IOException, InterruptedException {
        // given
        CountDownLatch over = new CountDownLatch(1);
        surroundings.referral().behaves((in, out) -> {
            BrokenService.write(out, HEAD + chunk(":at 0b6f.41\n\n"));
            over.await();
        });
        StubIssuer issuer = surroundings.issuer();
        String caller =
                issuer.sign(issuer.claims("chair").subject(UUID.randomUUID().toString()));
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int i = 0; i < FEEDS_OF_A_CALLER; i++) {
            open.add(Client.stream(Client.request(STREAM, caller)));
        }

        // when
        HttpResponse<String> answer = Client.send(Client.request(STREAM, caller));

        // then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Client.json(answer).getString("code")).isEqualTo("too-many-streams");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(30);
        HttpResponse<InputStream> ofSomebodyElse = Client.stream(request(STREAM));
        assertThat(ofSomebodyElse.statusCode()).isEqualTo(200);
        open.get(0).body().close();
        await().untilAsserted(() -> {
            HttpResponse<InputStream> next = Client.stream(Client.request(STREAM, caller));
            open.add(next);
            assertThat(next.statusCode()).isEqualTo(200);
        });
        over.countDown();
    }

    @Test
    void aStreamIsNotAskedForItsHeadAlone() {
        // given
        HttpRequest.Builder request = request(STREAM).method("HEAD", BodyPublishers.noBody());

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    private HttpRequest.Builder request(String path) {
        StubIssuer issuer = surroundings.issuer();
        return Client.request(
                path,
                issuer.sign(issuer.claims("chair").subject(UUID.randomUUID().toString())));
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static BufferedReader lines(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static void awaitQuietly(CountDownLatch latch, Duration atMost) {
        try {
            latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
