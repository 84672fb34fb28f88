package org.asean.coordination.registry.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.asean.coordination.kit.follow.Alongside;
import org.asean.coordination.kit.follow.Fact;
import org.asean.coordination.kit.follow.FollowedFeed;
import org.asean.coordination.kit.follow.Following;
import org.asean.coordination.kit.follow.Told;
import org.asean.coordination.kit.outbox.Happening;
import org.asean.coordination.registry.remit.RemitEvent;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How long a follower needs for a copy of the directory from the beginning of the feed, and for one change more. */
final class Rebuilding {

    private static final int MORE = 30;

    private final ToldChanges changes;
    private final FeedReader feed;
    private final Following following;
    private final TimedProjection projection;
    private final AtomicLong parts = new AtomicLong();
    private final AtomicLong reading = new AtomicLong();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean ended;

    Rebuilding(ToldChanges changes, FeedReader feed, Following following, ObjectMapper json) {
        this.changes = changes;
        this.feed = feed;
        this.following = following;
        this.projection = new TimedProjection(json);
    }

    /** Rebuilds what was imported within the seconds. */
    String measured(int bodies, int remits, double imported) throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(ToldChanges::isAllPublished);
        FollowedFeed<Copy> copy =
                following.feed("report", this::read, projection, Alongside.nothing(), Duration.ofMinutes(5));
        long started = System.nanoTime();
        following.begin(copy);
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> copy.newest().isPresent());
        double seconds = (System.nanoTime() - started) / 1e9;
        assertThat(copy.current().facts().bodies()).hasSize(bodies);
        assertThat(copy.current().facts().remits()).hasSize(remits);
        long events = copy.current().position();
        String first = String.format(
                Locale.ROOT,
                """
                | directory of %,d bodies and %,d remits | |
                |---|---|
                | imported as two files | %.1f s |
                | rebuilt from zero, %,d events in %d parts | %.1f s, %.0f events/s |
                | of which asking for the parts over HTTP | %.1f s |
                | of which the projection | %.2f s |
                """,
                bodies,
                remits,
                imported,
                events,
                parts.get(),
                seconds,
                events / seconds,
                reading.get() / 1e9,
                projection.last() / 1e9);
        return first + oneMore();
    }

    /** The feed's answer; once the report has what it wants it asks no more, so as not to be in the way of what is measured next. */
    private Told read(@Nullable String after, int limit, int wait) {
        if (ended) {
            park();
        }
        long started = System.nanoTime();
        Told part = feed.read(after, limit, wait);
        reading.addAndGet(System.nanoTime() - started);
        parts.incrementAndGet();
        return part;
    }

    private void park() {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String oneMore() throws InterruptedException {
        Sample known = new Sample();
        Sample projected = new Sample();
        AtomicLong told = new AtomicLong();
        List<Fact> remits = projection.some();
        for (int n = 0; n < MORE; n++) {
            Fact remit = remits.get(n % remits.size());
            changes.tell(
                    new Happening(
                            RemitEvent.REMIT_RETIRED,
                            remit.subject(),
                            Instant.now().truncatedTo(ChronoUnit.MICROS),
                            remit.data()),
                    () -> told.set(System.nanoTime()));
            Long at = projection.shown().poll(1, TimeUnit.MINUTES);
            assertThat(at).as("the change is known").isNotNull();
            known.add(at - told.get());
            projected.add(projection.last());
        }
        return String.format(
                Locale.ROOT, """
                | one change more, from commit to the copy in memory | %.0f ms (p50), %.0f ms (slowest of %d) |
                | of which the projection | %.0f ms (p50) |
                """, known.percentile(50), known.percentile(100), MORE, projected.percentile(50));
    }
}
