package org.asean.coordination.systemtests;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.network.Listener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * I6: two commands meet at one issue, each sent to another replica. Exactly one wins; the loser is told so and leaves nothing. Many pairs
 * are raced at once, each on issues of its own, so that the replicas are busy and the meetings real.
 */
class PairwiseRacesIT {

    private static final int ROUNDS = Integer.getInteger("races.rounds", 100);
    private static final int AT_ONCE = 4;
    private static final Map<String, Object> REASON = Map.of("reason", "Another matter came first.");

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3 * AT_ONCE);

    private final Suite suite = SharedSuite.suite();
    private final RacedIssues issues = new RacedIssues(suite);

    @AfterAll
    static void end() {
        THREADS.shutdownNow();
    }

    @Test
    void accept_meets_recall() {
        race("accept meets recall", () -> {
            Reply offered = issues.offered();
            String referral = referral(offered);
            return new Meeting(
                    new Try("head-afcdm", referral + "/acceptance", offered.etag(), Map.of()),
                    new Try("chair", referral + "/recall", offered.etag(), REASON));
        });
    }

    @Test
    void accept_meets_the_end_of_its_time() {
        race("accept meets the end of its time", () -> {
            Reply offered = issues.offered();
            String issue = "/api/v1/issues/" + offered.text("issue");
            String seen = issues.etag(issue);
            expiresIn(offered, 15);
            Map<String, Object> other = Map.of("body", "SOMTC-WG-CC", "reason", "The other one did not answer.");
            return new Meeting(
                    new Try("head-afcdm", referral(offered) + "/acceptance", offered.etag(), Map.of()),
                    new Try("chair", issue + "/referrals", seen, other),
                    (accepted, next) -> isAcceptedOrExpired(offered, accepted) && !(isDone(accepted) && isDone(next)));
        });
    }

    @Test
    void the_acceptance_of_a_transfer_meets_recall() {
        race("transfer-accept meets recall", () -> {
            Reply transfer = issues.transferOffered(issues.led());
            String referral = "/api/v1/referrals/" + transfer.text("referral");
            return new Meeting(
                    new Try("head-somtc-wg-cc", transfer(transfer) + "/acceptance", transfer.etag(), Map.of()),
                    new Try("chair", referral + "/recall", issues.etag(referral), REASON));
        });
    }

    @Test
    void the_acceptance_of_a_transfer_meets_completion() {
        race("transfer-accept meets complete", () -> {
            Reply transfer = issues.transferOffered(issues.started());
            String referral = "/api/v1/referrals/" + transfer.text("referral");
            Map<String, Object> completed = Map.of("outcome", "RESOLVED", "report", "All is back.");
            return new Meeting(
                    new Try("head-somtc-wg-cc", transfer(transfer) + "/acceptance", transfer.etag(), Map.of()),
                    new Try("head-afcdm", referral + "/completion", issues.etag(referral), completed));
        });
    }

    @Test
    void offer_meets_merge() {
        race("offer meets merge", () -> {
            Reply source = issues.ready();
            Map<String, Object> into = Map.of("into", issues.ready().text("ref"), "reason", "One matter.");
            return offerMeets(source, new Try("chair", issue(source) + "/merge", source.etag(), into));
        });
    }

    @Test
    void offer_meets_withdrawal() {
        race("offer meets withdraw", () -> {
            Reply issue = issues.ready();
            return offerMeets(issue, new Try("secretariat", issue(issue) + "/withdrawal", issue.etag(), REASON));
        });
    }

    @Test
    void offer_meets_split() {
        race("offer meets split", () -> {
            Reply issue = issues.ready();
            Map<String, Object> classified =
                    Map.of("topic", "cyber.cii.finance", "function", "OPERATIONAL", "states", List.of("SG"));
            List<Object> parts = List.of(
                    Map.of("title", "One", "classification", classified),
                    Map.of("title", "The other", "classification", classified));
            return offerMeets(
                    issue,
                    new Try("chair", issue(issue) + "/split", issue.etag(), Map.of("reason", "Two.", "parts", parts)));
        });
    }

    /** Late is late, whoever looks first; and what was accepted was accepted in time. */
    private boolean isAcceptedOrExpired(Reply offered, Reply accepted) {
        String state = suite.session("chair").get(referral(offered)).expect(200).text("state");
        return state.equals(isDone(accepted) ? "ACCEPTED" : "EXPIRED");
    }

    private static boolean isDone(Reply reply) {
        return reply.status() < 300;
    }

    private static Meeting offerMeets(Reply issue, Try other) {
        return new Meeting(new Try("chair", issue(issue) + "/referrals", issue.etag(), Map.of("body", "AFCDM")), other);
    }

    private static String issue(Reply issue) {
        return "/api/v1/issues/" + issue.text("ref");
    }

    private static String referral(Reply offered) {
        return "/api/v1/referrals/" + offered.text("id");
    }

    private static String transfer(Reply transfer) {
        return "/api/v1/transfer-offers/" + transfer.text("id");
    }

    /** As superuser, for no command shortens the time to answer. */
    private void expiresIn(Reply offered, int milliseconds) {
        try (Connection connection = suite.connect("referral");
                Statement statement = connection.createStatement()) {
            statement.execute("update referral set ack_by = clock_timestamp() + interval '" + milliseconds
                    + " milliseconds' where id = '" + offered.text("id") + "'");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void race(String attempt, Arranged arranged) {
        List<Future<Boolean>> meetings = IntStream.range(0, AT_ONCE)
                .mapToObj(lane -> THREADS.submit(() -> exactlyOneWonEach(ROUNDS / AT_ONCE, arranged)))
                .toList();
        long violations = meetings.stream().filter(meeting -> !result(meeting)).count();
        InvariantLedger.record("I6", attempt + " over two replicas", ROUNDS, violations);
        assertThat(violations).as("lanes in which not exactly one won").isZero();
    }

    private boolean exactlyOneWonEach(int rounds, Arranged arranged) {
        List<String> bad = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Meeting meeting = arranged.next();
            boolean swapped = round % 2 == 1;
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Reply> first = THREADS.submit(
                    () -> send(meeting.first(), swapped ? Listener.REFERRAL_2 : Listener.REFERRAL, start));
            Future<Reply> second = THREADS.submit(
                    () -> send(meeting.second(), swapped ? Listener.REFERRAL : Listener.REFERRAL_2, start));
            Reply one = result(first);
            Reply other = result(second);
            boolean told = isDone(one) || one.status() == 409 || one.status() == 412;
            boolean otherTold = isDone(other) || other.status() == 409 || other.status() == 412;
            if (!told || !otherTold || !meeting.judge().test(one, other)) {
                bad.add(one.status() + " " + one.code() + " / " + other.status() + " " + other.code());
            }
        }
        assertThat(bad).as("meetings that did not have exactly one winner").isEmpty();
        return true;
    }

    private Reply send(Try command, Listener replica, CyclicBarrier start) throws Exception {
        URI address = suite.address(replica);
        String token = suite.token(command.user());
        start.await();
        return new Session(address, () -> token).post(command.path(), command.etag(), command.body());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One of two commands that meet. */
    private record Try(String user, String path, String etag, Map<String, Object> body) {}

    /** Two commands that meet at one issue, and what their answers have to be. */
    private record Meeting(Try first, Try second, BiPredicate<Reply, Reply> judge) {
        Meeting(Try first, Try second) {
            this(first, second, (one, other) -> isDone(one) != isDone(other));
        }
    }

    @FunctionalInterface
    private interface Arranged {
        Meeting next();
    }
}
