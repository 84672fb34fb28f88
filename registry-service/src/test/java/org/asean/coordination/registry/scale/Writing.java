package org.asean.coordination.registry.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.asean.coordination.kittest.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How many events are written in a second, beside plain inserts of the same rows. */
final class Writing {

    private static final List<Integer> WRITERS = List.of(1, 8, 16);
    private static final int ROUNDS = 3;
    private static final long ROUND = Duration.ofSeconds(3).toNanos();

    private final ToldChanges changes;
    private final AtomicInteger count = new AtomicInteger();

    Writing(ToldChanges changes) {
        this.changes = changes;
    }

    /** Taken in turns, so that what else the machine does falls on both. */
    String measured() throws Exception {
        ToldChanges.createPlainTable();
        try (Connection connection = TestDatabase.connect()) {
            return measured(connection);
        }
    }

    private String measured(Connection database) throws Exception {
        plain(8);
        told(8, database);
        StringBuilder table = new StringBuilder("""
                | writers | plain inserts/s | events/s through the outbox | ratio | published/s | left to publish at the end | published after |
                |---|---|---|---|---|---|---|
                """);
        for (int writers : WRITERS) {
            List<Double> plain = new ArrayList<>();
            List<Told> told = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                plain.add(plain(writers));
                told.add(told(writers, database));
            }
            table.append(row(writers, plain, told));
        }
        assertThat(ToldChanges.isGapless()).isTrue();
        return table.toString();
    }

    private static String row(int writers, List<Double> plain, List<Told> told) {
        double inserts = middle(plain);
        double events = middle(told.stream().map(Told::perSecond).toList());
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.2f | %.0f | %.0f | %.0f ms |%n",
                writers,
                inserts,
                events,
                events / inserts,
                middle(told.stream().map(Told::publishedPerSecond).toList()),
                middle(told.stream().map(Told::left).toList()),
                middle(told.stream().map(Told::publishedAfter).toList()));
    }

    private double plain(int writers) throws Exception {
        long started = System.nanoTime();
        int written = written(writers, changes::insert);
        return written / seconds(started);
    }

    private Told told(int writers, Connection database) throws Exception {
        long started = System.nanoTime();
        int written = written(writers, n -> changes.tell(n, () -> {}));
        double writing = seconds(started);
        long ended = System.nanoTime();
        try (Statement asked = database.createStatement()) {
            double left = unpublished(asked);
            await().atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> unpublished(asked) == 0);
            return new Told(written / writing, written / seconds(started), left, seconds(ended) * 1_000);
        }
    }

    private static long unpublished(Statement asked) throws SQLException {
        try (ResultSet count = asked.executeQuery("select count(*) from event where position is null")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Counts what so many threads do within the time of a round. */
    private int written(int writers, IntConsumer write) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        long until = System.nanoTime() + ROUND;
        try {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                parts.add(threads.submit(() -> {
                    int own = 0;
                    for (; System.nanoTime() < until; own++) {
                        write.accept(count.incrementAndGet());
                    }
                    return own;
                }));
            }
            int all = 0;
            for (Future<Integer> part : parts) {
                all += part.get();
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private record Told(double perSecond, double publishedPerSecond, double left, double publishedAfter) {}
}
