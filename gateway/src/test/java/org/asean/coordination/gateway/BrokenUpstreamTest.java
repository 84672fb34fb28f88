package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A service that hangs, breaks off or talks nonsense. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class BrokenUpstreamTest {
    private static final String READ = "/api/v1/leads";
    private static final String COMMAND = "/api/v1/issues";

    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void untilTheBreakerIsClosed() {
        surroundings.reset();
        await().until(() -> read().statusCode() == 200);
        surroundings.reset();
    }

    @AfterEach
    void letGo() {
        testIsOver.countDown();
    }

    @Test
    void aReadThatIsNotAnsweredInTimeEndsWith504() {
        // given
        surroundings.referral().behaves((in, out) -> testIsOver.await());

        // when
        HttpResponse<String> answer = read();

        // then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(Client.json(answer).getString("code")).isEqualTo("upstream-timeout");
    }

    @Test
    void aCommandThatIsNotAnsweredInTimeEndsWith504AndIsNotRepeated() {
        // given
        surroundings.referral().behaves((in, out) -> testIsOver.await());

        // when
        HttpResponse<String> answer = command();

        // then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(surroundings.referral().heads()).hasSize(1);
    }

    @Test
    void aReadThatIsBrokenOffIsTriedOnceMore() {
        // given
        surroundings.referral().behaves((in, out) -> {});

        // when
        HttpResponse<String> answer = read();

        // then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Client.json(answer).getString("code")).isEqualTo("upstream-failed");
        assertThat(surroundings.referral().heads()).hasSize(2);
    }

    @Test
    void aReadSucceedsWhenTheSecondTryDoes() {
        // given
        surroundings
                .referral()
                .behaves((in, out) -> surroundings
                        .referral()
                        .behaves((again, answer) -> BrokenService.write(
                                answer, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));

        // when
        HttpResponse<String> answer = read();

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aCommandThatIsBrokenOffIsNeverSentTwice() {
        // given
        surroundings.referral().behaves((in, out) -> {});

        // when
        HttpResponse<String> answer = command();

        // then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(surroundings.referral().heads()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no HTTP at all\r\n\r\n",
                "HTTP/1.1 2xx OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nNo colon\r\n",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void nonsenseIsAnsweredWith502(String nonsense) {
        surroundings.referral().behaves((in, out) -> BrokenService.write(out, nonsense));

        HttpResponse<String> answer = command();

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Client.json(answer).getString("code")).isEqualTo("upstream-failed");
    }

    @Test
    void aFailureThatIsNoProblemDocumentIsNotShown() {
        // given
        surroundings
                .referral()
                .behaves((in, out) -> BrokenService.write(
                        out, "HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nat Foo.go"));

        // when
        HttpResponse<String> answer = command();

        // then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).doesNotContain("Foo");
    }

    @Test
    void aServicesOwnRefusalIsPassedOn() {
        // given
        surroundings
                .referral()
                .behaves((in, out) -> BrokenService.write(
                        out,
                        "HTTP/1.1 503 Not now\r\nContent-Type: application/problem+json\r\nRetry-After: 7\r\n"
                                + "Content-Length: 26\r\nConnection: close\r\n\r\n{\"code\":\"directory-stale\"} "));

        // when
        HttpResponse<String> answer = command();

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(Client.json(answer).getString("code")).isEqualTo("directory-stale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
            })
    void halfAnAnswerIsNotPassedOnAsAWholeOne(String half) {
        surroundings.referral().behaves((in, out) -> BrokenService.write(out, half));

        assertThatThrownBy(this::command).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhileAndThenTriedAgain() {
        // given
        surroundings.referral().behaves((in, out) -> {});
        for (int failures = 0; failures < 3; failures++) {
            command();
        }
        int asked = surroundings.referral().heads().size();

        // when
        HttpResponse<String> answer = command();

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.json(answer).getString("code")).isEqualTo("unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(surroundings.referral().heads()).hasSize(asked);
        surroundings.reset();
        await().untilAsserted(() -> assertThat(command().statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> read() {
        return Client.send(Client.request(READ, surroundings.issuer().token("chair")));
    }

    private HttpResponse<String> command() {
        return Client.send(Client.command(COMMAND, surroundings.issuer().token("secretariat"), "{}"));
    }
}
