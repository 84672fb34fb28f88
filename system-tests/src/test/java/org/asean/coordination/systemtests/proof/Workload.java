package org.asean.coordination.systemtests.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.network.Listener;

/**
 * Many clients that ask random things of a few issues through both replicas, while something is done to the suite.
 *
 * @param suite what is asked
 * @param clients how many ask at once
 * @param issues of how many issues
 * @param requests how many each client sends
 */
record Workload(Suite suite, int clients, int issues, int requests) {

    /**
     * Lets them go, on issues of their own.
     *
     * @param seed of what the clients ask
     * @param disturbance begins with them, for example the kill of a replica
     */
    List<RecordedIssue> run(long seed, Runnable disturbance) {
        List<RecordedIssue> asked = new ArrayList<>();
        for (int issue = 0; issue < issues; issue++) {
            asked.add(new RecordedIssue(readyIssue()));
        }
        List<URI> replicas = List.of(suite.address(Listener.REFERRAL), suite.address(Listener.REFERRAL_2));
        List<Callable<String>> tasks = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            var client = new Client(replicas, suite::token, seed * clients + number);
            tasks.add(() -> {
                for (int request = 0; request < requests; request++) {
                    client.ask(asked);
                }
                return "";
            });
        }
        tasks.add(() -> {
            disturbance.run();
            return "";
        });
        allOf(tasks);
        return asked;
    }

    private static void allOf(List<Callable<String>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<String> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the workload was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private String readyIssue() {
        Session secretariat = suite.session("secretariat");
        Reply raised = secretariat
                .post(
                        "/api/v1/issues",
                        Map.of(
                                "title", "A matter that is asked many things",
                                "summary", "Its history is recorded and checked.",
                                "severity", "LOW",
                                "marking", "GREEN"))
                .expect(201);
        String path = "/api/v1/issues/" + raised.text("ref");
        Reply taken = secretariat
                .post(path + "/triage", raised.etag(), Session.nothing())
                .expect(200);
        secretariat
                .post(
                        path + "/classification",
                        taken.etag(),
                        Map.of("topic", "cyber.cii.finance", "function", "OPERATIONAL", "states", List.of("SG")))
                .expect(200);
        return path;
    }
}
