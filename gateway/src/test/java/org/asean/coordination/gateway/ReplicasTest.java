package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two replicas of one service, and one that is killed. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ReplicasTest {
    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @Test
    void replicasAreAskedInTurn() {
        // given
        int requests = 20;

        // when
        List<Integer> statuses = IntStream.range(0, requests)
                .mapToObj(i -> command().statusCode())
                .toList();

        // then
        assertThat(statuses).containsOnly(200);
        assertThat(surroundings.mandate().seen()).hasSize(requests / 2);
        assertThat(surroundings.otherMandate().seen()).hasSize(requests / 2);
    }

    @Test
    void aKilledReplicaIsPassedOverByCommandsTooForNothingWasSentToIt() {
        // given
        surroundings.mandate().kill();

        // when
        List<Integer> statuses =
                IntStream.range(0, 20).mapToObj(i -> command().statusCode()).toList();

        // then
        surroundings.mandate().restart();
        assertThat(statuses).containsOnly(200);
        assertThat(surroundings.otherMandate().seen()).hasSize(20);
        await().untilAsserted(() -> {
            assertThat(command().statusCode()).isEqualTo(200);
            assertThat(surroundings.mandate().seen()).isNotEmpty();
        });
    }

    @Test
    void aServiceWithoutALivingReplicaIsUnavailableAndTheOthersAreNot() {
        // given
        surroundings.mandate().kill();
        surroundings.otherMandate().kill();

        // when
        HttpResponse<String> answer = command();

        // then
        HttpResponse<String> other = Client.send(
                Client.request("/api/v1/bodies", surroundings.issuer().token("chair")));
        surroundings.mandate().restart();
        surroundings.otherMandate().restart();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.json(answer).getString("code")).isEqualTo("unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(other.statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(command().statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> command() {
        return Client.send(
                Client.command("/api/v1/mandates", surroundings.issuer().token("secretariat"), "{}"));
    }
}
