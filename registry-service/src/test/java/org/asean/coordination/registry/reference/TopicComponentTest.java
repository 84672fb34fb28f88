package org.asean.coordination.registry.reference;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class TopicComponentTest {

    private static final String TOPICS = "/api/v1/topics";
    private static final String SPACE = "cyber.cii.space";

    @BeforeEach
    void theDirectoryWithoutOurTopics() {
        Desk.withTheDirectory();
        TestDatabase.execute("delete from topic where code = '" + SPACE + ".ground'; delete from topic where code = '"
                + SPACE + "'");
    }

    /** The taxonomy is shared with the other tests. */
    @AfterEach
    void withoutOurTopics() {
        theDirectoryWithoutOurTopics();
    }

    private static Response add(String code) {
        return asSecretariat()
                .body("{\"code\":\"" + code + "\",\"label\":\"Space systems\"}")
                .post(TOPICS);
    }

    private static Response remove(String code) {
        String seen = asReader().get(TOPICS + "/" + code).header("ETag");
        return asSecretariat().header("If-Match", seen).post(TOPICS + "/" + code + "/removal");
    }

    @Test
    void a_topic_is_added_below_another_and_covered_at_once() {
        // when
        Response added = add(SPACE);

        // then
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.path("parent").toString()).isEqualTo("cyber.cii");
        Response shown = asReader().get(added.header("Location"));
        assertThat(shown.path("label").toString()).isEqualTo("Space systems");
        assertThat(shown.header("ETag")).isEqualTo(added.header("ETag"));
        assertThat(asReader()
                        .get("/api/v1/routing?topic=" + SPACE + "&function=POLICY&states=SG")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_topic_that_nobody_uses_is_removed_and_the_record_knows_it() {
        // given
        add(SPACE);

        // when
        Response removed = remove(SPACE);

        // then
        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
        assertThatProblem(asReader().get(TOPICS + "/" + SPACE)).is(404, "not-found");
        assertThat(Desk.recorded("topic", SPACE)).endsWith("topic-added", "topic-removed");
    }

    @Test
    void a_topic_in_use_cannot_vanish_and_the_problem_says_what_uses_it() {
        // given
        add(SPACE);
        add(SPACE + ".ground");
        Desk.aDraftOf("AMEM", Desk.remit(SPACE, "POLICY"));
        TestDatabase.execute("insert into cell_not_applicable (id, topic, function, reason, marked_at, marked_by)"
                + " values (gen_random_uuid(), '" + SPACE + "', 'DEFENCE', 'No armed forces in orbit', now(), 'test')");
        Desk.adopt(SPACE, "POLICY", "[\"AMEM\",\"ATM\"]", "2026-01-01", null);

        // when
        Response refused = remove(SPACE);

        // then
        assertThatProblem(refused).is(409, "topic-in-use");
        assertThat(refused.jsonPath().getMap("uses"))
                .containsEntry("REMIT", 1)
                .containsEntry("TOPIC_BELOW", 1)
                .containsEntry("PRECEDENCE_RULE", 1)
                .containsEntry("CELL_NOT_APPLICABLE", 1);
        assertThat(asReader().get(TOPICS + "/" + SPACE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_topic_that_is_carved_out_is_in_use_too() {
        // given
        add(SPACE);
        Desk.aDraftOf(
                "AMEM", Desk.remit("cyber.cii", "POLICY").replaceFirst("\\{", "{\"excludes\":[\"" + SPACE + "\"],"));

        // when
        Response refused = remove(SPACE);

        // then
        assertThatProblem(refused).is(409, "topic-in-use");
        assertThat(refused.jsonPath().getMap("uses")).containsOnlyKeys("EXCLUDE");
    }

    @Test
    void a_remit_that_names_the_topic_at_the_same_moment_keeps_it() throws Exception {
        // given
        add(SPACE);
        String draft = Desk.aDraftOf("AMEM", Desk.remit("cyber.cii", "POLICY"));
        try (Connection other = TestDatabase.connect();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("insert into remit_topic (remit_id, remit_version, topic) values ('" + draft + "', 1, '" + SPACE
                    + "')");

            // when
            CompletableFuture<Response> removal = CompletableFuture.supplyAsync(() -> remove(SPACE));
            Awaitility.await().until(TopicComponentTest::somebodyWaitsForALock);
            other.commit();

            // then
            assertThatProblem(removal.get()).is(409, "topic-in-use");
            assertThat(removal.get().jsonPath().getMap("uses")).containsOnlyKeys("REMIT");
        }
    }

    private static boolean somebodyWaitsForALock() {
        return TestDatabase.count("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                > 0;
    }

    @Test
    void a_draft_on_a_topic_that_vanishes_at_the_same_moment_is_refused() throws Exception {
        // given
        add(SPACE);
        try (Connection other = TestDatabase.connect();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("delete from topic where code = '" + SPACE + "'");

            // when
            CompletableFuture<Response> draft = CompletableFuture.supplyAsync(() -> as(TestTokens.officerOf("AMEM"))
                    .body(Desk.remit(SPACE, "POLICY"))
                    .post("/api/v1/remits"));
            Awaitility.await().until(TopicComponentTest::somebodyWaitsForALock);
            other.commit();

            // then
            assertThatProblem(draft.get()).is(422, "unknown-topic");
        }
    }

    @Test
    void a_topic_without_a_parent_or_a_second_one_of_the_code_is_refused() {
        // given
        add(SPACE);

        // when
        Response orphan = add("cyber.nowhere.space");
        Response second = add(SPACE);

        // then
        assertThatProblem(orphan).is(422, "unknown-topic");
        assertThatProblem(second).is(409, "topic-exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"space", "Cyber.space", "cyber.", "cyber..space", ".cyber", "cyber.sp ace"})
    void a_malformed_code_is_refused(String code) {
        // when
        Response answer = add(code);

        // then
        assertThatProblem(answer).is(400, "malformed-request").pointsAt("/code");
    }

    @Test
    void the_removal_of_another_topic_than_was_seen_is_refused() {
        // given
        add(SPACE);

        // when
        Response stale = asSecretariat().header("If-Match", "\"0.1.0\"").post(TOPICS + "/" + SPACE + "/removal");
        Response blind = asSecretariat().post(TOPICS + "/" + SPACE + "/removal");
        Response unknown = asSecretariat().header("If-Match", "\"0.1.0\"").post(TOPICS + "/cyber.nowhere/removal");

        // then
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThatProblem(blind).is(428, "precondition-required");
        assertThatProblem(unknown).is(404, "not-found");
    }
}
