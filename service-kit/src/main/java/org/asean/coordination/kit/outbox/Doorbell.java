package org.asean.coordination.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.core.BaseConnection;

/**
 * Tells those who wait when the feed has moved, whichever replica moved it. One connection listens for all of them; it also looks
 * now and then, because a notification can be lost with its connection.
 */
@Singleton
public final class Doorbell {

    private static final Logger LOG = Logger.getLogger(Doorbell.class);
    private static final int LOOK_AGAIN_MS = 1_000;

    private final DataSource database;
    private final Map<UniEmitter<? super Boolean>, Long> waiting = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "feed-doorbell");
    private volatile @Nullable BaseConnection listening;
    private volatile long position;
    private volatile boolean stopped;

    Doorbell(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException, SQLException {
        stopped = true;
        waiting.keySet().forEach(reader -> reader.complete(false));
        BaseConnection open = listening;
        if (open != null) {
            // It waits for a notification and would notice only after that. (The pool's wrapper does not pass this on.)
            open.abort(Runnable::run);
        }
        thread.join(LOOK_AGAIN_MS);
    }

    /** How many wait. */
    int waiting() {
        return waiting.size();
    }

    /** Whether the feed has moved past the position, within the time; true at once when it has already. */
    Uni<Boolean> past(long known, Duration atMost) {
        return Uni.createFrom()
                .<Boolean>emitter(reader -> await(reader, known))
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(false);
    }

    private void await(UniEmitter<? super Boolean> reader, long known) {
        reader.onTermination(() -> waiting.remove(reader));
        waiting.put(reader, known);
        if (position > known || stopped) {
            reader.complete(!stopped);
        }
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                BaseConnection unpooled = connection.unwrap(BaseConnection.class);
                listening = unpooled;
                statement.execute("listen feed_moved");
                listen(unpooled, statement);
                statement.execute("unlisten *");
            } catch (SQLException unavailable) {
                LOG.debugf("Not listening for events: %s", unavailable.getMessage());
                if (!stopped) {
                    pause();
                }
            }
        }
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException {
        ring(head(statement));
        while (!stopped) {
            PGNotification[] moved = connection.getNotifications(LOOK_AGAIN_MS);
            ring(
                    moved == null || moved.length == 0
                            ? head(statement)
                            : Long.parseLong(moved[moved.length - 1].getParameter()));
        }
    }

    private static long head(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery("select \"position\" from feed_head()")) {
            head.next();
            return head.getLong(1);
        }
    }

    /** A feed that went back was restored: whoever waits is to look at its generation. */
    private void ring(long moved) {
        boolean restored = moved < position;
        position = moved;
        waiting.forEach((reader, known) -> {
            if (restored || moved > known) {
                reader.complete(true);
            }
        });
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException ended) {
            stopped = true;
        }
    }
}
