package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Health and metrics, at the port that is not the door. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ManagementTest {
    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @Test
    void theGatewayIsReadyWithItsKeysAndItsServices() {
        // given
        awaitMandates("2 of 2");

        // when
        JsonObject health = health();

        // then
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(check(health, "keys").getString("status")).isEqualTo("UP");
        assertThat(check(health, "services").getJsonObject("data"))
                .isEqualTo(new JsonObject("{\"registry\":\"1 of 1\",\"mandate\":\"2 of 2\",\"referral\":\"1 of 1\"}"));
    }

    @Test
    void aKilledReplicaShowsAndTheGatewayStaysReady() {
        // given
        surroundings.mandate().kill();

        // when
        awaitMandates("1 of 2");

        // then
        assertThat(health().getString("status")).isEqualTo("UP");
        surroundings.mandate().restart();
        awaitMandates("2 of 2");
    }

    @Test
    void requestsAreMeasuredByOperationAndStatus() {
        // given
        Client.send(
                Client.request("/api/v1/member-states", surroundings.issuer().token("operator")));

        // when
        HttpResponse<String> metrics = Client.send(Client.management("/q/metrics"));

        // then
        assertThat(metrics.body())
                .containsPattern(
                        "gateway_requests_seconds_count\\{operation=\"listMemberStates\",status=\"200\"} [1-9]")
                .contains("gateway_replicas_reachable{service=\"referral\"}");
    }

    @Test
    void theGatewayIsAlive() {
        // given
        var request = Client.management("/q/health/live");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void awaitMandates(String expected) {
        await().until(() -> check(health(), "services")
                .getJsonObject("data")
                .getString("mandate")
                .equals(expected));
    }

    private static JsonObject health() {
        return Client.json(Client.send(Client.management("/q/health/ready")));
    }

    private static JsonObject check(JsonObject health, String name) {
        JsonArray checks = health.getJsonArray("checks");
        return checks.stream()
                .map(JsonObject.class::cast)
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
