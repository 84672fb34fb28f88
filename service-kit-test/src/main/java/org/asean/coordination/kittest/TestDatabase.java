package org.asean.coordination.kittest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives a component test a fresh database on a real PostgreSQL, with the owner and the application role that production has:
 * what the application may not do there, it may not do here. The server is started once in a JVM. The domain's clock is the
 * movable one ({@link #moveClock}).
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static class Server {
        static final PostgresServer ONE = PostgresServer.start();
    }

    /** Those that nobody uses now. A session costs the server a process, and with it more than most statements. */
    private static final Queue<Connection> IDLE = new ConcurrentLinkedQueue<>();

    private static String current = "postgres";

    /** What is done in a session. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; the session may not be kept. */
        T in(Connection session) throws SQLException;
    }

    @Override
    public Map<String, String> start() {
        current = "test_" + COUNT.incrementAndGet();
        String owner = current + "_owner";
        String app = current + "_app";
        create(current, owner, app);
        IDLE.forEach(TestDatabase::close);
        IDLE.clear();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", Server.ONE.url(current)),
                Map.entry("quarkus.datasource.username", app),
                Map.entry("quarkus.datasource.password", app),
                Map.entry("quarkus.flyway.username", owner),
                Map.entry("quarkus.flyway.password", owner),
                Map.entry("quarkus.flyway.placeholders.app", app),
                Map.entry("test.oidc.public-key", TestTokens.publicKey()),
                Map.entry("test.oidc.issuer", TestTokens.ISSUER));
    }

    @Override
    public void inject(Object test) {
        LeanRestAssured.use();
    }

    private static void create(String database, String owner, String app) {
        try (Connection server = Server.ONE.connect("postgres");
                Statement sql = server.createStatement()) {
            sql.execute("create role " + owner + " login password '" + owner + "'");
            sql.execute("create role " + app + " login password '" + app + "'");
            sql.execute("create database " + database + " owner " + owner);
            sql.execute("revoke all on database " + database + " from public");
            sql.execute("grant connect on database " + database + " to " + app);
        } catch (SQLException refused) {
            throw new IllegalStateException("The test database cannot be made", refused);
        }
        try (Connection fresh = Server.ONE.connect(database);
                Statement sql = fresh.createStatement()) {
            sql.execute("alter schema public owner to " + owner);
            sql.execute("revoke all on schema public from public");
            sql.execute("grant usage on schema public to " + app);
        } catch (SQLException refused) {
            throw new IllegalStateException("The test database cannot be made", refused);
        }
    }

    /**
     * A connection of the superuser to the test's database, of the caller's own: for a transaction that stays open, or a session that is to
     * be ended.
     */
    public static Connection connect() {
        try {
            return Server.ONE.connect(current);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /**
     * Does something as superuser, for what no client may see or do, in a session that is as a new one.
     *
     * @throws SQLException the database's refusal
     */
    public static <T> T inSession(Work<T> work) throws SQLException {
        Connection session = IDLE.poll();
        if (session == null || !isAsNew(session)) {
            session = connect();
        }
        try {
            return work.in(session);
        } finally {
            IDLE.add(session);
        }
    }

    /** Whether nothing is left of what was done in it; not when it was ended meanwhile. */
    private static boolean isAsNew(Connection session) {
        try (Statement sql = session.createStatement()) {
            sql.execute("discard all");
            return true;
        } catch (SQLException ended) {
            close(session);
            return false;
        }
    }

    private static void close(Connection session) {
        try {
            session.close();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Runs a statement as superuser. */
    public static void execute(String statement) {
        try {
            inSession(session -> {
                try (Statement sql = session.createStatement()) {
                    return sql.execute(statement);
                }
            });
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Counts as superuser. */
    public static long count(String query) {
        return Long.parseLong(value(query));
    }

    /** The only value of a query that the superuser asks. */
    public static String value(String query) {
        try {
            return inSession(session -> {
                try (Statement sql = session.createStatement();
                        ResultSet rows = sql.executeQuery(query)) {
                    rows.next();
                    return rows.getString(1);
                }
            });
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The cursor behind the last event that a service has told: whoever reads on from there learns of what happens from now on. */
    public static String endOfFeed() {
        return value("select generation || '.' || position from feed");
    }

    /** Sets how far the domain's clock is ahead of the machine's. */
    public static void moveClock(Duration ahead) {
        execute("update test_clock set ahead = interval '" + ahead.toSeconds() + " seconds'");
    }

    @Override
    public void stop() {
        // The server serves the next test class too and ends with the JVM.
    }
}
