package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that go on for long. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class StreamingTest {
    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @Test
    void anEventArrivesBeforeTheNextOneIsSentAndTheStreamOutlivesTheDeadline()
            throws IOException, InterruptedException {
        // given
        CountDownLatch firstHasArrived = new CountDownLatch(1);
        surroundings.registry().answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitQuietly(firstHasArrived);
            exchange.getResponseBody().write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        // when
        var answer = Client.stream(
                Client.request("/api/v1/bodies", surroundings.issuer().token("chair")));

        // then
        var events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(events.readLine()).isEqualTo("data: first");
        assertThat(events.readLine()).isEmpty();
        firstHasArrived.countDown();
        assertThat(events.readLine()).isEqualTo("data: second");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
