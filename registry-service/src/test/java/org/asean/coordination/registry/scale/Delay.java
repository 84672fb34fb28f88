package org.asean.coordination.registry.scale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asean.coordination.kit.follow.Told;
import org.asean.coordination.kittest.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How long after a change its followers know of it: from the last thing its transaction did, so with the commit itself. */
final class Delay {

    private static final int PER_SECOND = 50;
    private static final int CHANGES = PER_SECOND * 10;
    private static final int WARM_UP = PER_SECOND * 2;
    private static final int WAIT = 5;

    private final ToldChanges changes;
    private final FeedReader feed;

    Delay(ToldChanges changes, FeedReader feed) {
        this.changes = changes;
        this.feed = feed;
    }

    String measured() throws Exception {
        StringBuilder table = new StringBuilder("""
                | followers, %d changes/s | p50 | p99 | slowest |
                |---|---|---|---|
                """.formatted(PER_SECOND));
        table.append(row("one, long poll", followed(1, this::poll)));
        table.append(row("twenty, long poll", followed(20, this::poll)));
        table.append(row("one, Server-Sent Events", followed(1, this::stream)));
        table.append(row("twenty, Server-Sent Events", followed(20, this::stream)));
        return table.toString();
    }

    private static String row(String who, Sample sample) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.1f ms |%n",
                who,
                sample.percentile(50),
                sample.percentile(99),
                sample.percentile(100));
    }

    @FunctionalInterface
    private interface Way {
        /** Notes for every change when it was known. */
        void follow(String from, Known known);
    }

    private Sample followed(int followers, Way way) throws Exception {
        await().until(ToldChanges::isAllPublished);
        String from = TestDatabase.endOfFeed();
        AtomicLongArray told = new AtomicLongArray(WARM_UP + CHANGES);
        List<Known> known =
                IntStream.range(0, followers).mapToObj(follower -> new Known()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(followers);
        try {
            List<CompletableFuture<Void>> ends = known.stream()
                    .map(one -> CompletableFuture.runAsync(() -> way.follow(from, one), threads))
                    .toList();
            change(told);
            for (CompletableFuture<Void> end : ends) {
                end.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        Sample sample = new Sample();
        known.forEach(one -> one.addTo(sample, told));
        assertThat(sample.size()).isEqualTo(followers * CHANGES);
        return sample;
    }

    /** At a steady pace, whatever becomes of the changes. */
    private void change(AtomicLongArray told) throws InterruptedException {
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger next = new AtomicInteger();
        ScheduledFuture<?> steady = pace.scheduleAtFixedRate(
                () -> {
                    int n = next.getAndIncrement();
                    if (n < told.length()) {
                        changes.tell(n, () -> told.set(n, System.nanoTime()));
                    }
                },
                0,
                1_000_000 / PER_SECOND,
                TimeUnit.MICROSECONDS);
        await().atMost(Duration.ofMinutes(1)).until(() -> next.get() >= told.length());
        steady.cancel(false);
        pace.shutdown();
        assertThat(pace.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void poll(String from, Known known) {
        String cursor = from;
        while (!known.all()) {
            Told part = feed.read(cursor, 200, WAIT);
            part.items().forEach(known::of);
            cursor = part.page().endCursor();
        }
    }

    private void stream(String from, Known known) {
        try (Stream<Told.Event> events = feed.stream(from)) {
            events.limit(WARM_UP + CHANGES).forEachOrdered(known::of);
        }
    }

    /** What one follower knows. */
    private static final class Known {
        private final List<Long> at = new ArrayList<>();

        void of(Told.Event event) {
            at.add(System.nanoTime());
            assertThat(event.subject()).as("in order, each once").endsWith("/" + (at.size() - 1));
        }

        boolean all() {
            return at.size() == WARM_UP + CHANGES;
        }

        void addTo(Sample sample, AtomicLongArray told) {
            for (int n = WARM_UP; n < at.size(); n++) {
                sample.add(at.get(n) - told.get(n));
            }
        }
    }
}
