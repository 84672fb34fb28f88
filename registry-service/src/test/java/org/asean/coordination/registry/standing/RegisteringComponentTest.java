package org.asean.coordination.registry.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asChair;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.empty;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class RegisteringComponentTest {

    private static final String BODIES = "/api/v1/bodies";

    @BeforeEach
    void anEmptyRegistry() {
        empty();
    }

    private static String body(String code) {
        return "{\"code\":\"%s\",\"name\":\"A working group\",\"pillar\":\"AEC\",\"tier\":\"WORKING_GROUP\"}"
                .formatted(code);
    }

    private static String registered(String code) {
        Response answer = asSecretariat().body(body(code)).post(BODIES);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.header("ETag");
    }

    private static Response command(RequestSpecification who, String code, String command, String etag) {
        return who.header("If-Match", etag).post(BODIES + "/" + code + "/" + command);
    }

    @Test
    void a_registered_body_counts_once_the_chair_has_validated_it() {
        // given
        String etag = registered("NEW-WG");

        // when
        Response answer = command(asChair(), "NEW-WG", "validation", etag);

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("state").toString()).isEqualTo("ACTIVE");
        assertThat(answer.header("ETag")).isNotEqualTo(etag).isEqualTo(answer.path("etag"));
        assertThat(asReader().get(BODIES + "/NEW-WG").path("state").toString()).isEqualTo("ACTIVE");
    }

    @Test
    void a_refused_body_shows_the_reason_and_keeps_its_code() {
        // given
        String etag = registered("NEW-WG");

        // when
        Response answer = command(asChair().body("{\"reason\":\"It exists\"}"), "NEW-WG", "refusal", etag);

        // then
        assertThat(answer.path("state").toString()).isEqualTo("REFUSED");
        assertThat(answer.path("refusalReason").toString()).isEqualTo("It exists");
        assertThatProblem(asSecretariat().body(body("NEW-WG")).post(BODIES)).is(409, "body-code-taken");
    }

    @Test
    void what_was_validated_is_not_validated_again() {
        // given
        String etag = registered("NEW-WG");
        command(asChair(), "NEW-WG", "validation", etag);

        // when
        Response again = command(asChair(), "NEW-WG", "validation", etag);

        // then
        assertThatProblem(again).is(409, "body-state-conflict");
        assertThat(again.path("from").toString()).isEqualTo("ACTIVE");
    }

    @Test
    void the_chair_says_what_it_saw() {
        // given
        registered("NEW-WG");

        // when
        Response blind = asChair().post(BODIES + "/NEW-WG/validation");
        Response stale = command(asChair(), "NEW-WG", "validation", "\"0.77.0\"");

        // then
        assertThatProblem(blind).is(428, "precondition-required");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThat(asReader().get(BODIES + "/NEW-WG").path("state").toString()).isEqualTo("PENDING");
    }

    @Test
    void nobody_validates_the_own_body() {
        // given
        String etag = registered("NEW-WG");
        TestTokens partial = TestTokens.as("chair")
                .subject("00000000-0000-4000-8000-000000000001")
                .seat("NEW-WG", "HEAD");

        // when
        Response answer = command(as(partial), "NEW-WG", "validation", etag);

        // then
        assertThatProblem(answer).is(403, "recused");
    }

    @Test
    void a_body_names_only_bodies_that_are_there() {
        // given
        String orphan = body("NEW-WG").replace("}", ",\"parent\":\"NOBODY\",\"actsThrough\":\"NONE-EITHER\"}");

        // when
        Response answer = asSecretariat().body(orphan).post(BODIES);

        // then
        assertThatProblem(answer).is(422, "unknown-body");
        assertThat(answer.jsonPath().getList("unknown", String.class)).containsExactly("NOBODY", "NONE-EITHER");
    }

    @Test
    void a_command_sent_again_is_answered_again_and_done_once() {
        // given
        String key = UUID.randomUUID().toString();
        Response first = asSecretariat()
                .header("Idempotency-Key", key)
                .body(body("NEW-WG"))
                .post(BODIES);

        // when
        Response again = asSecretariat()
                .header("Idempotency-Key", key)
                .body(body("NEW-WG"))
                .post(BODIES);

        // then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith("/api/v1/bodies/NEW-WG");
        assertThatProblem(asSecretariat()
                        .header("Idempotency-Key", key)
                        .body(body("OTHER"))
                        .post(BODIES))
                .is(422, "idempotency-key-reused");
    }

    @Test
    void a_reader_who_has_it_is_not_sent_it_again() {
        // given
        String etag = registered("NEW-WG");

        // when
        Response answer = asReader().header("If-None-Match", etag).get(BODIES + "/NEW-WG");

        // then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
    }
}
