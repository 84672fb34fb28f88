package org.asean.coordination.systemtests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.asean.coordination.suite.Suite;

/** Keeps publishers from a feed: what is committed meanwhile has its events, and they have no position until this is closed. */
final class HeldFeed implements AutoCloseable {

    private final Connection connection;

    private HeldFeed(Connection connection) {
        this.connection = connection;
    }

    /** Holds the row that a publisher needs. */
    static HeldFeed of(Suite suite, String database) throws SQLException {
        Connection connection = suite.connect(database);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select position from feed for update");
        }
        return new HeldFeed(connection);
    }

    /** The events that are committed and have no position. */
    long unpublished() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event where position is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Ends the sessions that wait for the feed. The one of a process that was killed does not notice while it waits, and would publish
     * for the dead.
     */
    void endSessionsThatWait() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where pg_backend_pid() = any(pg_blocking_pids(pid))");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
