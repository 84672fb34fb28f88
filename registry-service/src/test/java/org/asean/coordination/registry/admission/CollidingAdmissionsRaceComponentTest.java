package org.asean.coordination.registry.admission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.registry.Desk.aDraftOf;
import static org.asean.coordination.registry.Desk.aSubmissionOf;
import static org.asean.coordination.registry.Desk.asHeadOf;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.command;
import static org.asean.coordination.registry.Desk.remit;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class CollidingAdmissionsRaceComponentTest {

    private static final int ROUNDS = 20;
    private static final String CELL = remit("cyber.cii.government", "POLICY");

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    @Test
    void of_two_colliding_admissions_at_once_one_meets_the_other_in_force() throws Exception {
        int violations = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // given
            Desk.withoutRegisteredRemits();
            String one = aSubmissionOf("AMEM", CELL);
            String other = aSubmissionOf("ATM", CELL);

            // when
            List<Response> answers = together(
                    () -> command(asSecretariat(), one, "admission"),
                    () -> command(asSecretariat(), other, "admission"));

            // then
            List<Integer> statuses =
                    answers.stream().map(Response::statusCode).sorted().toList();
            violations += statuses.equals(List.of(200, 422)) ? 0 : 1;
        }
        InvariantLedger.record("I12", "colliding admissions at once, one without the chair's note", ROUNDS, violations);
        assertThat(violations).isZero();
    }

    @Test
    void of_two_colliding_submissions_at_once_the_later_one_sees_the_other() throws Exception {
        int unseen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // given
            Desk.withoutRegisteredRemits();
            String one = aDraftOf("AMEM", CELL);
            String other = aDraftOf("ATM", CELL);

            // when
            List<Response> answers = together(
                    () -> command(asHeadOf("AMEM"), one, "submission"),
                    () -> command(asHeadOf("ATM"), other, "submission"));

            // then
            int seen = answers.stream()
                    .mapToInt(answer -> answer.jsonPath().getList("overlaps").size())
                    .sum();
            unseen += seen == 1 && shows(one) && shows(other) ? 0 : 1;
        }
        InvariantLedger.record("I12", "colliding submissions at once, neither told of the other", ROUNDS, unseen);
        assertThat(unseen).isZero();
    }

    private static boolean shows(String id) {
        Response overlaps = asHeadOf("ATM").get("/api/v1/overlaps?pending=true&remit=" + id);
        return overlaps.jsonPath().getList("items").size() == 1;
    }

    private static List<Response> together(Callable<Response> one, Callable<Response> other)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Response>> futures = new ArrayList<>();
            for (Callable<Response> call : List.of(one, other)) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            return List.of(futures.get(0).get(), futures.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
