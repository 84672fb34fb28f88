package org.asean.coordination.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives committed events their place in the feed. Every replica publishes what any replica has written: at once after its own
 * commits, and now and then what a replica has left that was killed between its commit and its publication. The database lets one
 * publish at a time ({@code publish_events}).
 */
@Singleton
public final class PublishingEvents {

    private static final Logger LOG = Logger.getLogger(PublishingEvents.class);

    /** So many in one transaction: a large import is published in steps, and readers begin with the first. */
    private static final int BATCH = 1_000;

    /**
     * So long it rests after each publication, in ms: the first event of a quiet time is told at once, and under load one transaction
     * publishes what many have committed, where each of its own would wait for the disk beside the commands.
     */
    private static final long REST_MS = 10;

    private final DataSource database;
    private final Duration sweep;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "publish-events");
    private volatile boolean stopped;

    PublishingEvents(
            DataSource database,
            @ConfigProperty(name = "coordination.feed.sweep", defaultValue = "500ms") Duration sweep) {
        this.database = database;
        this.sweep = sweep;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wake();
        thread.join(sweep.toMillis());
    }

    /** There may be something to publish. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!stopped) {
            try {
                if (publishAll()) {
                    Thread.sleep(REST_MS);
                }
                if (work.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (SQLException unavailable) {
                LOG.warnf("Events wait to be published: %s", unavailable.getMessage());
                pause();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** Whether there was anything to publish. */
    private boolean publishAll() throws SQLException {
        int published;
        boolean any = false;
        do {
            published = publish();
            any |= published > 0;
        } while (published == BATCH && !stopped);
        return any;
    }

    private int publish() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select publish_events(?)")) {
            statement.setInt(1, BATCH);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }

    /** A database that refuses is asked again after a while, and not the sooner for what was told meanwhile. */
    private void pause() {
        try {
            Thread.sleep(sweep.toMillis());
        } catch (InterruptedException ended) {
            stopped = true;
        }
    }
}
