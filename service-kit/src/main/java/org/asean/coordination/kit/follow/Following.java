package org.asean.coordination.kit.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Follows feeds, each in a thread of its own, from the start of the service to its end. */
@Singleton
public class Following {

    /** As many events as one part has at most. */
    static final int PART = 200;

    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KeepingFacts kept;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final int wait;
    private final List<FollowedFeed<?>> followed = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Following(
            KeepingFacts kept,
            InstantSource clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "coordination.follow.wait", defaultValue = "5") int wait) {
        this.kept = kept;
        this.clock = clock;
        this.metrics = metrics;
        this.wait = wait;
    }

    /**
     * A feed to follow, which is followed as soon as {@linkplain #begin} is called.
     *
     * @param name of the feed, in messages and metrics
     * @param limit age beyond which the copy is no ground for a decision
     */
    public <T> FollowedFeed<T> feed(
            String name, FollowedFeed.Client client, Projection<T> projection, Alongside alongside, Duration limit) {
        FollowedFeed<T> feed = new FollowedFeed<>(name, client, projection, alongside, limit, kept, clock);
        Gauge.builder(
                        "coordination.followed.position",
                        feed,
                        followed -> followed.newest().map(Snapshot::position).orElse(0L))
                .tag("feed", name)
                .description("Position of the last event of the feed that this replica knows of.")
                .register(metrics);
        Gauge.builder(
                        "coordination.followed.age",
                        feed,
                        followed -> followed.age()
                                .map(age -> age.toMillis() / 1000.0)
                                .orElse(Double.NaN))
                .tag("feed", name)
                .baseUnit("seconds")
                .description("How long ago the copy of the feed was last known to be whole.")
                .register(metrics);
        return feed;
    }

    /** Follows the feeds from now on. */
    public void begin(FollowedFeed<?>... feeds) {
        for (FollowedFeed<?> feed : feeds) {
            followed.add(feed);
            Thread thread = new Thread(() -> follow(feed), "follow-" + feed.name());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Asks every feed that answers for what was told since. */
    void catchUp() {
        followed.forEach(FollowedFeed::catchUp);
    }

    /** Up to where each feed is known. */
    List<String> versions() {
        return followed.stream()
                .map(feed -> feed.newest().map(Snapshot::version).orElse(""))
                .toList();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }

    private void follow(FollowedFeed<?> feed) {
        while (!stopped) {
            try {
                if (feed.newest().isEmpty()) {
                    feed.show();
                }
                feed.readOn(wait);
                feed.answered(true);
            } catch (RuntimeException silent) {
                if (feed.answered(false) && !stopped) {
                    LOG.warnf(
                            "The feed %s is not followed; its copy is %s old: %s",
                            feed.name(), feed.age().orElse(null), silent.getMessage());
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException ended) {
            stopped = true;
        }
    }
}
