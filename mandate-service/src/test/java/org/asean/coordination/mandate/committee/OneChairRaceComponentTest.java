package org.asean.coordination.mandate.committee;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.asSecretariat;
import static org.asean.coordination.mandate.Secretariat.member;
import static org.asean.coordination.mandate.Secretariat.read;
import static org.assertj.core.api.Assertions.assertThat;

/** I13: at any instant a committee has at most one chair, and one vice-chair, however many are appointed at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OneChairRaceComponentTest {

    private static final int RACERS = 8;
    private static final int ROUNDS = 40;
    private static final String EXCLUDED = "23P01";
    private static final String DEADLOCK = "40P01";
    private static final String FROM = "2026-01-01T00:00:00Z";

    /** Pairs of presiding members of one committee and capacity that share an instant, found without the constraint's help. */
    private static final String DOUBLES = """
            select count(*) from member a join member b
                on a.committee_code = b.committee_code and a.capacity = b.capacity and a.id < b.id
             where a.capacity in ('CHAIR', 'VICE_CHAIR')
               and a.term_from < coalesce(b.term_to, 'infinity') and b.term_from < coalesce(a.term_to, 'infinity')
               and a.term_from is distinct from a.term_to and b.term_from is distinct from b.term_to
               and a.committee_code in (%s)
            """;

    private static final String TOKEN = TestTokens.as("secretariat").token();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService racers = Executors.newFixedThreadPool(RACERS);

    @AfterEach
    void rest() throws InterruptedException {
        racers.shutdownNow();
        assertThat(racers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CHAIR, one-chair-in-term", "VICE_CHAIR, one-vice-chair-in-term"})
    void of_many_appointed_at_once_exactly_one_presides(String capacity, String code) {
        // given
        List<String> committees = new ArrayList<>();
        List<Long> winners = new ArrayList<>();
        List<HttpResponse<String>> losers = new ArrayList<>();

        // when
        for (int round = 0; round < ROUNDS; round++) {
            String committee = aCommittee();
            committees.add(committee);
            String tag = read(committee).header("ETag");
            List<HttpResponse<String>> answers =
                    race(racer -> () -> send(committee, tag, member("racer-" + racer, capacity, FROM)));
            winners.add(answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .count());
            answers.stream().filter(answer -> answer.statusCode() != 200).forEach(losers::add);
        }

        // then
        long doubles = doubles(committees);
        InvariantLedger.record("I13", "appoint " + capacity + ", " + RACERS + " clients at once", ROUNDS, doubles);
        assertThat(doubles).isZero();
        assertThat(winners).containsOnly(1L);
        assertThat(losers).hasSize(ROUNDS * (RACERS - 1)).allSatisfy(loser -> {
            assertThat(loser.statusCode()).isEqualTo(409);
            assertThat(loser.body()).contains("\"code\":\"" + code + "\"");
        });
    }

    @Test
    void who_writes_past_the_service_is_kept_apart_by_the_database() {
        // given
        List<String> committees = new ArrayList<>();
        List<Long> stored = new ArrayList<>();

        // when
        for (int round = 0; round < ROUNDS; round++) {
            String committee = aCommittee();
            committees.add(committee);
            List<Boolean> answers = race(racer -> () -> insertPastTheService(committee, racer));
            stored.add(answers.stream().filter(Boolean::booleanValue).count());
        }

        // then
        long doubles = doubles(committees);
        InvariantLedger.record("I13", "insert a chair past the service, " + RACERS + " at once", ROUNDS, doubles);
        assertThat(doubles).isZero();
        assertThat(stored).containsOnly(1L);
    }

    @Test
    void without_the_constraint_the_same_race_is_caught() {
        // given
        String committee = aCommittee();
        TestDatabase.execute("alter table member drop constraint ex_member__one_chair_in_term");

        // when
        race(racer -> () -> insertPastTheService(committee, racer));

        // then
        long doubles = doubles(List.of(committee));
        TestDatabase.execute("delete from member where committee_code = '" + committee + "'");
        TestDatabase.execute("alter table member add constraint ex_member__one_chair_in_term exclude using gist"
                + " (committee_code with =, tstzrange(term_from, term_to) with &&) where (capacity = 'CHAIR')");
        assertThat(doubles).isEqualTo(RACERS * (RACERS - 1) / 2);
    }

    @Test
    void a_chair_who_commits_meanwhile_is_seen_by_the_constraint_and_answered_with_the_same_code()
            throws SQLException, ExecutionException, InterruptedException {
        // given
        String committee = aCommittee();
        String tag = read(committee).header("ETag");
        try (Connection other = TestDatabase.connect()) {
            other.setAutoCommit(false);
            insert(other, committee, "the-other");

            // when
            Future<Response> appointing = racers.submit(() -> asSecretariat()
                    .header("If-Match", tag)
                    .body(member("late", "CHAIR", FROM))
                    .post("/api/v1/committees/" + committee + "/members"));
            Awaitility.await()
                    .until(() -> TestDatabase.count("select count(*) from pg_stat_activity"
                                    + " where wait_event_type = 'Lock' and datname = current_database()")
                            > 0);
            other.commit();

            // then
            assertThatProblem(appointing.get()).is(409, "one-chair-in-term");
            assertThat(read(committee).jsonPath().getList("members.subject")).containsExactly("the-other");
        }
    }

    private <T> List<T> race(IntFunction<Callable<T>> start) {
        CyclicBarrier line = new CyclicBarrier(RACERS);
        List<Future<T>> running = new ArrayList<>();
        for (int racer = 0; racer < RACERS; racer++) {
            Callable<T> run = start.apply(racer);
            running.add(racers.submit(() -> {
                line.await(30, TimeUnit.SECONDS);
                return run.call();
            }));
        }
        return running.stream().map(OneChairRaceComponentTest::result).toList();
    }

    /** The JDK's own client: light enough that the clients race each other and not the machine. */
    private HttpResponse<String> send(String committee, String tag, String member)
            throws IOException, InterruptedException {
        URI address =
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/committees/" + committee + "/members");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(HttpRequest.BodyPublishers.ofString(member))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get(60, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Whether it was stored. Two inserts that run into the exclusion at once may also wait for each other, and PostgreSQL ends
     * one as a deadlock: that is why the service locks the committee first.
     */
    private static boolean insertPastTheService(String committee, int racer) throws SQLException {
        try {
            return TestDatabase.inSession(session -> {
                try (Statement sql = session.createStatement()) {
                    sql.execute("set deadlock_timeout = '20ms'");
                }
                insert(session, committee, "racer-" + racer);
                return true;
            });
        } catch (SQLException refused) {
            if (EXCLUDED.equals(refused.getSQLState()) || DEADLOCK.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private static void insert(Connection connection, String committee, String subject) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(
                    "insert into member (id, committee_code, subject, body, capacity, term_from, appointed_by, appointed_at)"
                            + " values (gen_random_uuid(), '" + committee + "', '" + subject + "', 'ACC', 'CHAIR', '"
                            + FROM
                            + "', 's', now())");
        }
    }

    private static long doubles(List<String> committees) {
        return TestDatabase.count(DOUBLES.formatted("'" + String.join("','", committees) + "'"));
    }
}
