package org.asean.coordination.systemtests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.network.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** PostgreSQL is killed -9 with commands under way: what was acknowledged is there, and who repeats a command gets the answer of the first. */
class KilledDatabaseIT {

    private static final int ISSUES = 24;
    private static final int CLIENTS = 6;
    private static final List<Integer> FATAL = List.of(20, 45);
    private static final String DATABASE = "postgres";
    private static final Duration BACK = Duration.ofSeconds(60);

    private final Suite suite = SharedSuite.suite();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();

    /** Keycloak keeps its users there too, and finds its broken connections one failed sign-in at a time. */
    @AfterEach
    void everybodyCanSignInAgain() {
        suite.restart("keycloak");
    }

    @Test
    void what_was_acknowledged_is_there_and_a_repeated_command_is_answered_as_before() throws SQLException {
        // given
        Officials officials = new Officials(suite);
        List<Reply> issues = Stream.generate(() -> officials.readyIssue("cyber.cii.finance"))
                .limit(ISSUES)
                .toList();

        // when
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        CompletableFuture.allOf(issues.stream()
                        .map(issue -> CompletableFuture.runAsync(() -> lead(issue), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        threads.shutdown();

        // then
        long changed = acknowledged.stream()
                .filter(first -> !first.reply().body().equals(post(first.sent()).body()))
                .count();
        InvariantLedger.record("I8", "commands repeated after kills -9 of PostgreSQL", acknowledged.size(), changed);
        assertThat(acknowledged).hasSize(3 * ISSUES);
        assertThat(changed).as("answers that differ from the first").isZero();
        assertThat(count("select count(*) from referral where state = 'IN_PROGRESS' and issue_ref in (" + refs(issues)
                        + ")"))
                .isEqualTo(ISSUES);
        long doubled =
                count("select count(*) from referral a join referral b on a.issue_ref = b.issue_ref and a.id < b.id"
                        + " and tstzrange(a.offered_at, a.ended_at) && tstzrange(b.offered_at, b.ended_at)");
        InvariantLedger.record("I1", "holds after kills -9 of PostgreSQL", ISSUES, doubled);
        assertThat(doubled).isZero();
    }

    private void lead(Reply issue) {
        Reply offered = command(
                "chair", "/api/v1/issues/" + issue.text("ref") + "/referrals", issue.etag(), Map.of("body", "AFCDM"));
        String referral = "/api/v1/referrals/" + offered.text("id");
        Reply accepted = command("head-afcdm", referral + "/acceptance", offered.etag(), Map.of());
        command("head-afcdm", referral + "/start", accepted.etag(), Map.of());
    }

    private Reply command(String user, String path, String etag, Map<String, Object> body) {
        Sent sent = new Sent(user, path, etag, body, UUID.randomUUID().toString());
        Reply reply = post(sent);
        acknowledged.add(new Acknowledged(sent, reply));
        if (FATAL.contains(answers.incrementAndGet())) {
            suite.kill(DATABASE);
            suite.restart(DATABASE);
        }
        return reply;
    }

    /** Under the same key until there is an answer that is one: as a careful client does. */
    private Reply post(Sent sent) {
        Session session = new Session(suite.address(Listener.REFERRAL), () -> suite.token(sent.user()));
        return await().atMost(BACK)
                .ignoreExceptions()
                .until(
                        () -> session.post(sent.path(), sent.etag(), sent.body(), sent.key()),
                        reply -> reply.status() < 300);
    }

    private static String refs(List<Reply> issues) {
        return String.join(
                ",", issues.stream().map(issue -> "'" + issue.text("ref") + "'").toList());
    }

    private long count(String query) throws SQLException {
        try (Connection connection = suite.connect("referral");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A command, with the key under which it is sent however often. */
    private record Sent(String user, String path, String etag, Map<String, Object> body, String key) {}

    /** A command and its answer. */
    private record Acknowledged(Sent sent, Reply reply) {}
}
