package org.asean.coordination.mandate.event;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.mandate.event.Terminating.Victim;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * I16: whatever was committed is told once, to every reader, in one order that keeps the order of each thing; also while transactions
 * commit out of order, writers and publishers are killed, and somebody else on the server holds a transaction open all the time.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeedOrderComponentTest {

    private static final int EVENTS = 20_000;
    private static final int WRITERS = 16;
    private static final int PUBLISHERS = 3;

    private final AppRole app = AppRole.ofTheService();
    private final Load load = new Load(EVENTS);
    private final Terminating terminating = new Terminating(load, 1);
    private final StreamFollowing stream = new StreamFollowing("service", 2);
    private final NaiveFollowing naive = new NaiveFollowing(app, 3);
    private final List<Following> readers = List.of(
            new PageFollowing("service", 4),
            new PageFollowing("auditor", 5),
            new PageFollowing("partner-observer", 6),
            new PageFollowing("body-officer", 7),
            stream);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void nothingIsTold() {
        FreshFeed.begin();
        Load.makeThings(app);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        load.end();
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        Load.dropThings();
        FreshFeed.begin();
    }

    @Test
    void every_reader_sees_whatever_was_committed_once_and_in_the_order_of_each_thing()
            throws SQLException, ExecutionException, InterruptedException {
        // given
        try (Connection elsewhere = app.openElsewhere();
                Statement foreign = elsewhere.createStatement()) {
            foreign.execute("select pg_current_xact_id()");

            // when
            writeAndFollow();
        }

        // then
        List<Seen> stored = Seen.stored();
        long wrong = readers.stream()
                        .mapToLong(reader -> differences(stored, reader.seen()))
                        .sum()
                + outOfOrder(stored);
        InvariantLedger.record(
                "I16",
                WRITERS + " writers and " + (PUBLISHERS + 1) + " publishers, killed at random, 5 readers",
                (long) stored.size() * readers.size(),
                wrong);
        assertThat(stored).hasSizeGreaterThanOrEqualTo(EVENTS);
        assertThat(stored).extracting(Seen::position).containsExactlyElementsOf(upTo(stored.size()));
        assertThat(readers).allSatisfy(reader -> assertThat(reader.seen()).isEqualTo(stored));
        assertThat(outOfOrder(stored)).isZero();
        assertThat(stored).hasSize((int) TestDatabase.count("select sum(changes) from scratch.thing"));
        assertThat(stored.stream().map(Seen::attempt).distinct())
                .containsAll(load.committed())
                .doesNotContainAnyElementsOf(load.rolledBack());
        assertThatTheLoadWasOne(stored.size());
    }

    private void writeAndFollow() throws ExecutionException, InterruptedException {
        List<Future<?>> following = start(Stream.concat(readers.stream(), Stream.of(naive)));
        List<Future<?>> publishing =
                start(IntStream.range(0, PUBLISHERS).mapToObj(seed -> new Publishing(app, load, seed)));
        List<Future<?>> writing = start(Stream.concat(
                IntStream.range(0, WRITERS).mapToObj(seed -> new Writing(app, load, seed)), Stream.of(terminating)));
        finish(writing);
        long committed = TestDatabase.count("select count(*) from event");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> failed(following) || readers.stream().allMatch(reader -> reader.passed() >= committed));
        load.end();
        readers.forEach(Following::stop);
        naive.stop();
        finish(publishing);
        finish(following);
    }

    /** Without these the test would have proved nothing. */
    private void assertThatTheLoadWasOne(int events) {
        assertThat(naive.passed()).as("a reader by seq misses some").isLessThan(events);
        assertThat(load.rolledBack()).isNotEmpty();
        assertThat(terminating.ended()).containsOnlyKeys(Victim.values());
        assertThat(stream.connections()).isGreaterThan(5);
    }

    private List<Future<?>> start(Stream<? extends Runnable> all) {
        List<Future<?>> running = new ArrayList<>();
        all.forEach(one -> running.add(threads.submit(one)));
        return running;
    }

    private static void finish(List<Future<?>> running) throws ExecutionException, InterruptedException {
        for (Future<?> one : running) {
            one.get();
        }
    }

    /** One that ends before it is stopped has failed, and its failure is thrown when all are finished. */
    private static boolean failed(List<Future<?>> running) {
        return running.stream().anyMatch(Future::isDone);
    }

    private static long differences(List<Seen> stored, List<Seen> seen) {
        int both = Math.min(stored.size(), seen.size());
        return Math.abs(stored.size() - seen.size())
                + IntStream.range(0, both)
                        .filter(place -> !Objects.equals(stored.get(place), seen.get(place)))
                        .count();
    }

    /** How many changes do not follow upon the one before of the same thing. */
    private static long outOfOrder(List<Seen> stored) {
        Map<String, Integer> last = new HashMap<>();
        return stored.stream()
                .filter(event -> {
                    Integer before = last.put(event.subject(), event.change());
                    return event.change() != (before == null ? 1 : before + 1);
                })
                .count();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
