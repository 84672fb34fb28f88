package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A caller's share of requests. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RateLimitTest {
    private static final int IMPORTS_A_MINUTE = 40;

    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @Test
    void whatIsLeftIsToldWithEveryAnswer() {
        // given
        String caller = newCaller();
        importAs(caller);

        // when
        HttpResponse<String> answer = importAs(caller);

        // then
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"import\";q=40;w=60");
        assertThat(answer.headers().firstValue("RateLimit")).get().asString().startsWith("\"import\";r=38;t=");
    }

    @Test
    void whoHasUsedUpItsShareWaitsAndNobodyElseDoes() {
        // given
        String caller = newCaller();

        // when
        HttpResponse<String> answer = lastOf(caller, IMPORTS_A_MINUTE * 2);

        // then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Client.json(answer).getString("code")).isEqualTo("too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
        assertThat(surroundings.registry().seen()).hasSizeBetween(IMPORTS_A_MINUTE, IMPORTS_A_MINUTE * 2 - 1);
        assertThat(importAs(newCaller()).statusCode()).isEqualTo(200);
    }

    /** Sends until one is refused, for a little comes back while they are sent. */
    private HttpResponse<String> lastOf(String caller, int atMost) {
        HttpResponse<String> answer = importAs(caller);
        for (int sent = 1; sent < atMost && answer.statusCode() == 200; sent++) {
            answer = importAs(caller);
        }
        return answer;
    }

    private String newCaller() {
        StubIssuer issuer = surroundings.issuer();
        return issuer.sign(
                issuer.claims("secretariat").subject(UUID.randomUUID().toString()));
    }

    private HttpResponse<String> importAs(String token) {
        return Client.send(Client.request("/api/v1/bodies/import", token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("code\n")));
    }
}
