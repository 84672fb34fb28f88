package org.asean.coordination.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import org.asean.coordination.kittest.LateIssuer;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = LateIssuer.class, restrictToAnnotatedClass = true)
class LateIssuerComponentTest {

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    private static Response issues() {
        return given().auth().oauth2(as("secretariat").token()).get("/api/v1/issues");
    }

    private int readiness() {
        return given().get(ready).statusCode();
    }

    @Test
    void a_service_that_starts_before_its_issuer_waits_unready_and_serves_when_that_appears() {
        // given
        int before = readiness();
        Response early = issues();

        // when
        LateIssuer.appear();

        // then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
        assertThat(before).isEqualTo(503);
        assertThatProblem(early).is(503, "unavailable");
        assertThat(early.header("Retry-After")).isEqualTo("5");
        assertThat(issues().statusCode()).isEqualTo(200);
    }
}
