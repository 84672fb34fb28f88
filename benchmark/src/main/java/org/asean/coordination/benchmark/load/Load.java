package org.asean.coordination.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.asean.coordination.benchmark.offer.ReadyIssues;

/**
 * Clients that make offers for some time. Without a pace each offers again as soon as it is answered. With one, offers begin when they are
 * due and their time counts from then, also where the client was still busy with the one before: a pause of the server costs all who
 * should have come in it. The first offers on a new connection count for nothing: a server prepares its statements then, once for all that
 * come on that connection.
 */
public final class Load {

    private static final int CREATED = 201;

    /** More than both JDBC's driver and the server want to see of a statement before they keep its plan. */
    private static final int FIRST_OFFERS = 12;

    private final Way way;
    private final int clients;
    private final Duration time;
    private final double perSecond;

    private Load(Way way, int clients, Duration time, double perSecond) {
        this.way = way;
        this.clients = clients;
        this.time = time;
        this.perSecond = perSecond;
    }

    /** As fast as it goes. */
    public static Load saturating(Way way, int clients, Duration time) {
        return new Load(way, clients, time, Double.POSITIVE_INFINITY);
    }

    /** So many offers a second, by all clients together. */
    public static Load paced(Way way, int clients, Duration time, double perSecond) {
        return new Load(way, clients, time, perSecond);
    }

    /**
     * Offers until the time is over, or no issue is left.
     *
     * @param beginning done once, when all clients are ready and before any of them begins
     */
    public LoadResult run(ReadyIssues issues, Runnable beginning) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            var start = new CyclicBarrier(clients, beginning);
            List<Future<Run>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> {
                    try (Way.Client own = way.open()) {
                        begin(own, issues);
                        start.await();
                        return offer(own, number, issues);
                    }
                }));
            }
            return result(running.stream().map(Load::done).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void begin(Way.Client client, ReadyIssues issues) {
        for (int i = 0; i < FIRST_OFFERS; i++) {
            String ref = issues.take();
            if (ref != null) {
                client.offer(ref);
            }
        }
    }

    private Run offer(Way.Client client, int number, ReadyIssues issues) {
        var run = new Run();
        long everyNanos = (long) (clients / perSecond * 1e9);
        long end = run.begun + time.toNanos();
        long due = run.begun + everyNanos * number / clients;
        for (long now = waitFor(due); now < end; now = waitFor(due)) {
            String ref = issues.take();
            if (ref == null) {
                break;
            }
            long begin = everyNanos == 0 ? now : due;
            int status = client.offer(ref);
            run.took(System.nanoTime() - begin, status);
            due += everyNanos;
        }
        run.ended = System.nanoTime();
        return run;
    }

    private static long waitFor(long due) {
        long now = System.nanoTime();
        while (now < due) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        return now;
    }

    private LoadResult result(List<Run> runs) {
        long begun = runs.stream().mapToLong(run -> run.begun).min().orElseThrow();
        long ended = runs.stream().mapToLong(run -> run.ended).max().orElseThrow();
        Map<Integer, Integer> failures = new TreeMap<>();
        runs.forEach(run -> run.failures.forEach((status, count) -> failures.merge(status, count, Integer::sum)));
        return new LoadResult(
                way.name(),
                clients,
                (ended - begun) / 1e9,
                Latencies.together(runs.stream().map(run -> run.latencies).toList()),
                failures);
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", e);
        }
    }

    /** What one client has seen. */
    private static final class Run {
        private final long begun = System.nanoTime();
        private final Latencies latencies = new Latencies();
        private final Map<Integer, Integer> failures = new TreeMap<>();
        private long ended;

        private void took(long nanos, int status) {
            if (status == CREATED) {
                latencies.add(nanos);
            } else {
                failures.merge(status, 1, Integer::sum);
            }
        }
    }
}
