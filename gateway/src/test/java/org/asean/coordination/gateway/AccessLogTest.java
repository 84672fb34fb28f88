package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** What is written about a request, and what is not. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class AccessLogTest {
    private record Line(String message, Map<String, String> fields) {}

    private final Logger log = Logger.getLogger("org.asean.coordination.access");
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            ExtLogRecord whole = ExtLogRecord.wrap(logged);
            lines.add(new Line(new PatternFormatter("%s").format(whole), whole.getMdcCopy()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void collect() {
        surroundings.reset();
        log.addHandler(collector);
        log.setLevel(Level.INFO);
    }

    @AfterEach
    void stopCollecting() {
        log.setLevel(Level.WARNING);
        log.removeHandler(collector);
    }

    @Test
    void oneLineTellsWhoAskedForWhatAndHoldsNeitherTokenNorQuery() {
        // given
        String token = surroundings.issuer().token("chair");
        var request = Client.request("/api/v1/remits?q=secret-matter", token)
                .header("X-Request-Id", "ticket-42")
                .header("Idempotency-Key", "secret-key");

        // when
        Client.send(request);

        // then
        await().until(() -> !lines.isEmpty());
        Line line = lines.get(0);
        assertThat(lines).hasSize(1);
        assertThat(line.message()).isEqualTo("GET /api/v1/remits 200");
        assertThat(line.fields())
                .containsEntry("requestId", "ticket-42")
                .containsEntry("operation", "listRemits")
                .containsEntry("subject", "00000000-0000-4000-8000-000000000001")
                .containsEntry("status", "200")
                .containsEntry("complete", "true");
        assertThat(line.toString()).doesNotContain("secret", token);
    }

    @Test
    void aRefusalIsLoggedToo() {
        // given
        var request = Client.request("/api/v1/remits", "forged.token.here");

        // when
        Client.send(request);

        // then
        await().until(() -> !lines.isEmpty());
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.message()).isEqualTo("GET /api/v1/remits 401");
            assertThat(line.fields()).containsEntry("subject", "none").containsEntry("operation", "none");
            assertThat(line.toString()).doesNotContain("forged");
        });
    }

    @Test
    void aRequestThatCannotBeReadIsLoggedWithoutWhatItSays() throws IOException {
        // given
        String request = "GET /api/v1/bodies?q=secret-matter%z HTTP/1.1\r\nX-Request-Id: ticket-42\r\n\r\n";

        // when
        Client.raw(request);

        // then
        await().until(() -> !lines.isEmpty());
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.message()).isEqualTo("GET - 400");
            assertThat(line.fields()).containsEntry("requestId", "ticket-42").containsEntry("complete", "true");
            assertThat(line.toString()).doesNotContain("secret");
        });
    }

    @Test
    void anAnswerThatIsBrokenOffIsLoggedAsIncomplete() {
        // given
        surroundings
                .referral()
                .behaves((in, out) -> BrokenService.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
        var request = Client.request("/api/v1/leads", surroundings.issuer().token("chair"));

        // when
        Throwable brokenOff = catchThrowable(() -> Client.send(request));

        // then
        assertThat(brokenOff).isInstanceOf(UncheckedIOException.class);
        await().until(() -> !lines.isEmpty());
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.fields())
                        .containsEntry("operation", "listLeads")
                        .containsEntry("complete", "false"));
    }
}
