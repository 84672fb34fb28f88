package org.asean.coordination.systemtests;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.CarefulSession;
import org.asean.coordination.suite.client.CarefulSession.Answered;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.network.Listener;

/** Officials who offer, decline and offer again through two replicas, issue after issue, until the second replica dies and beyond. */
final class OffersUnderWay {

    private static final int CLIENTS = 8;

    private final Session reader;
    private final CarefulSession chair;
    private final CarefulSession head;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answeredBySecond = new AtomicInteger();
    private final int fatal;
    private final Runnable kill;

    /**
     * @param fatal the number of the answer upon which the second replica is killed, while all other clients go on
     * @param kill how
     */
    OffersUnderWay(Suite suite, int fatal, Runnable kill) {
        this.reader = new Session(suite.address(Listener.REFERRAL), () -> suite.token("chair"));
        this.chair = careful(suite, "chair");
        this.head = careful(suite, "head-afcdm");
        this.fatal = fatal;
        this.kill = kill;
    }

    private static CarefulSession careful(Suite suite, String user) {
        List<URI> replicas = List.of(suite.address(Listener.REFERRAL), suite.address(Listener.REFERRAL_2));
        return new CarefulSession(replicas.stream()
                .map(replica -> new Session(replica, () -> suite.token(user)))
                .toList());
    }

    /** Takes all issues to their second offer; returns the referrals that were acknowledged, in no order. */
    List<String> run(List<Reply> issues) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            CompletableFuture.allOf(IntStream.range(0, issues.size())
                            .mapToObj(number ->
                                    CompletableFuture.runAsync(() -> offerTwice(number, issues.get(number)), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(acknowledged);
    }

    /** How many commands the second replica has answered in its life. */
    int answeredBySecond() {
        return answeredBySecond.get();
    }

    private void offerTwice(int number, Reply issue) {
        String path = "/api/v1/issues/" + issue.text("ref");
        Reply first = offer(number, path, issue.etag(), "AFCDM");
        command(
                head,
                number,
                "/api/v1/referrals/" + first.text("id") + "/decline",
                first.etag(),
                Map.of("code", "NO_CAPACITY", "reason", "Tried by a test"),
                200);
        offer(number, path, reader.get(path).expect(200).etag(), "SOMHD");
    }

    private Reply offer(int number, String issue, String etag, String body) {
        Map<String, Object> offer = Map.of("body", body, "reason", "Whatever routing says");
        Reply reply = command(chair, number, issue + "/referrals", etag, offer, 201);
        acknowledged.add(reply.text("id"));
        return reply;
    }

    private Reply command(CarefulSession as, int number, String path, String etag, Object body, int expected) {
        try {
            Answered answered = as.post(number, path, etag, body);
            if (answered.replica() == 1 && answeredBySecond.incrementAndGet() == fatal) {
                kill.run();
            }
            return answered.reply().expect(expected);
        } catch (IOException nobody) {
            throw new IllegalStateException(path + " was answered by no replica", nobody);
        }
    }
}
