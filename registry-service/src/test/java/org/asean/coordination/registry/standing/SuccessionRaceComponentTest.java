package org.asean.coordination.registry.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.read;
import static org.asean.coordination.registry.BodyDesk.together;
import static org.asean.coordination.registry.Desk.asChair;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class SuccessionRaceComponentTest {

    private static final int ROUNDS = 10;

    @BeforeEach
    void threeBodies() {
        Desk.empty();
        active(body("ONE"), body("TWO"), body("THREE"));
    }

    private static Callable<Response> succession(String code, String successor) {
        String etag = read(code).header("ETag");
        return () -> asChair().header("If-Match", etag).body(by(successor)).post(BODIES + "/" + code + "/succession");
    }

    @RepeatedTest(ROUNDS)
    void of_two_successions_of_one_body_at_once_one_wins() throws Exception {
        // when
        List<Integer> statuses = together(succession("ONE", "TWO"), succession("ONE", "THREE"));

        // then
        assertThat(statuses).containsExactly(200, 409);
        assertThat(read("ONE").path("successor").toString()).isIn("TWO", "THREE");
        assertThat(predecessors()).containsOnlyOnce("ONE");
    }

    @RepeatedTest(ROUNDS)
    void of_two_bodies_that_succeed_each_other_at_once_one_does() throws Exception {
        // when
        List<Integer> statuses = together(succession("ONE", "TWO"), succession("TWO", "ONE"));

        // then
        assertThat(statuses.get(0)).isEqualTo(200);
        assertThat(statuses.get(1)).isIn(409, 412, 422);
        assertThat(predecessors()).hasSize(1);
    }

    private static List<String> predecessors() {
        return Desk.asReader().get(BODIES).jsonPath().getList("items.findAll { it.predecessor != null }.predecessor");
    }
}
