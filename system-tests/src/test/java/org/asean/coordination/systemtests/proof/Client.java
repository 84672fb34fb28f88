package org.asean.coordination.systemtests.proof;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.systemtests.proof.LedIssue.Request;
import org.asean.coordination.systemtests.proof.RecordedIssue.Referral;
import org.jspecify.annotations.Nullable;

/**
 * One of many clients: asks at random, as whoever may ask, and writes down what came of it. Where it gets no answer it asks the other
 * replica with the same idempotency key, as a careful client does, or gives up and never knows.
 */
final class Client {

    /** Bodies that the chair may offer to with a reason, and whose heads can sign in. */
    private static final List<String> BODIES = List.of("AFCDM", "SOMTC-WG-CC", "SOMRI", "ADGSOM", "ANSAC");

    private static final int MOST_RETRIES = 100;
    private static final long PAUSE = 50;

    private final List<URI> replicas;
    private final UnaryOperator<String> tokenOf;
    private final Random random;

    /**
     * @param replicas where it asks, each time another one
     * @param tokenOf gives the token of a user
     * @param seed of what it asks
     */
    Client(List<URI> replicas, UnaryOperator<String> tokenOf, long seed) {
        this.replicas = replicas;
        this.tokenOf = tokenOf;
        this.random = new Random(seed);
    }

    /** Asks something of one of the issues. */
    void ask(List<RecordedIssue> issues) throws InterruptedException {
        RecordedIssue issue = issues.get(random.nextInt(issues.size()));
        Command command = Command.any(random);
        long epoch = issue.someEpoch(random);
        switch (command.kind()) {
            case READS -> look(issue, new Request(command, "", epoch));
            case BEGINS -> {
                String body = BODIES.get(random.nextInt(BODIES.size()));
                Map<String, String> content = new HashMap<>(command.content());
                content.put("body", body);
                change(issue, new Request(command, body, epoch), issue.path() + command.path(), content);
            }
            case MOVES -> {
                Referral referral = issue.referral(epoch);
                if (referral != null) {
                    String path = "/api/v1/referrals/" + referral.id() + command.path();
                    change(issue, new Request(command, referral.body(), epoch), path, command.content());
                }
            }
        }
    }

    /** A look that is not answered has changed nothing and shown nothing: there is nothing to write down. */
    private void look(RecordedIssue issue, Request request) {
        long invoked = System.nanoTime();
        try {
            Reply reply = session(request, 0).get(issue.path());
            if (reply.status() == 200) {
                long epoch = epochOf(reply.etag());
                String lead = reply.body().at("/lead/body").asText("");
                String offeredTo = reply.body().at("/offer/body").asText("");
                issue.record(
                        new Operation<>(request, LedIssue.shown(offeredTo, lead, epoch), invoked, System.nanoTime()));
                learn(issue, epoch, reply.body().at("/offer/referral").asText(""), offeredTo);
                learn(issue, epoch, reply.body().at("/lead/referral").asText(""), lead);
            }
        } catch (SuiteFailure unanswered) {
            return;
        }
    }

    private void change(RecordedIssue issue, Request request, String path, Map<String, String> content)
            throws InterruptedException {
        String key = UUID.randomUUID().toString();
        boolean givesUp = random.nextInt(4) == 0;
        long invoked = System.nanoTime();
        for (int retries = 0; ; retries++) {
            Reply reply = tried(request, path, content, key, retries);
            if (reply != null) {
                String answer = answer(issue, reply);
                issue.record(new Operation<>(request, answer, invoked, System.nanoTime()));
                return;
            }
            if (givesUp || retries == MOST_RETRIES) {
                issue.record(Operation.unanswered(request, invoked));
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    /** The reply; null where there is none, or one that does not say whether the command was carried out. */
    private @Nullable Reply tried(Request request, String path, Map<String, String> content, String key, int retries) {
        try {
            String seen =
                    "\"" + request.epoch() + ".0.0\""; // of an entity tag, commands of a lead compare the epoch alone
            Reply reply = session(request, retries).post(path, seen, content, key);
            return reply.status() >= 500 ? null : reply;
        } catch (IOException unanswered) {
            return null;
        }
    }

    private static String answer(RecordedIssue issue, Reply reply) {
        if (reply.status() >= 300) {
            return reply.code();
        }
        long epoch = reply.body().path("epoch").asLong();
        learn(issue, epoch, reply.text("id"), reply.text("body"));
        return Command.carriedOut(reply.text("state"), epoch);
    }

    private static void learn(RecordedIssue issue, long epoch, String referral, String body) {
        issue.saw(epoch);
        if (!referral.isEmpty()) {
            issue.saw(epoch, new Referral(referral, body));
        }
    }

    private Session session(Request request, int retries) {
        URI replica = replicas.get((random.nextInt(replicas.size()) + retries) % replicas.size());
        return new Session(replica, () -> tokenOf.apply(request.command().userFor(request.body())));
    }

    /** The first part of an entity tag. */
    private static long epochOf(String etag) {
        return Long.parseLong(etag.substring(1, etag.indexOf('.')));
    }
}
