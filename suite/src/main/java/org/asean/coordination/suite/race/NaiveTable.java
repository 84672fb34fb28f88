package org.asean.coordination.suite.race;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The negative control: a table that looks first whether an issue is held and then writes, in one transaction at READ COMMITTED, without a
 * constraint. Two clients that look before either writes both win.
 */
public final class NaiveTable implements RaceTarget, AutoCloseable {

    /** Opens connections to a database where a table can be made. */
    @FunctionalInterface
    public interface Connections {

        /** A new connection. */
        Connection open() throws SQLException;
    }

    /** As many as a server has to spare beside the suite's own; more clients than that take turns, and enough of them still overlap. */
    private static final int MOST_CONNECTIONS = 64;

    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final AtomicInteger issue = new AtomicInteger();

    private NaiveTable() {}

    /** An empty table, and connections for that many clients. */
    public static NaiveTable create(Connections database, int clients) throws SQLException {
        var table = new NaiveTable();
        try (Connection maker = database.open();
                Statement statement = maker.createStatement()) {
            statement.execute("drop table if exists naive_referral");
            statement.execute("create table naive_referral (issue int not null, body text not null)");
            for (int number = 0; number < Math.min(clients, MOST_CONNECTIONS); number++) {
                Connection connection = database.open();
                table.connections.add(connection);
                connection.setAutoCommit(false);
            }
            return table;
        } catch (SQLException e) {
            table.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "naive check, then insert";
    }

    @Override
    public void nextIssue() {
        issue.incrementAndGet();
    }

    @Override
    public Attempt tryAs(int client) {
        Connection connection = taken();
        try {
            boolean free = isFree(connection);
            if (free) {
                take(connection, client);
            }
            connection.commit();
            return new Attempt(free ? Attempt.WON : "already-held", 0);
        } catch (SQLException e) {
            return new Attempt("error " + e.getSQLState(), 0);
        } finally {
            connections.add(connection);
        }
    }

    private Connection taken() {
        try {
            return connections.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the race was interrupted", e);
        }
    }

    @Override
    public List<String> heldTwice() {
        List<String> twice = new ArrayList<>();
        try (Statement statement = connections.element().createStatement();
                ResultSet rows = statement.executeQuery(
                        "select issue from naive_referral group by issue having count(*) > 1 order by issue")) {
            while (rows.next()) {
                twice.add("issue " + rows.getInt(1));
            }
            return twice;
        } catch (SQLException e) {
            throw new IllegalStateException("the naive table cannot be read", e);
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a connection of the race cannot be closed", e);
            }
        }
    }

    private boolean isFree(Connection connection) throws SQLException {
        try (PreparedStatement check =
                connection.prepareStatement("select count(*) from naive_referral where issue = ?")) {
            check.setInt(1, issue.get());
            try (ResultSet row = check.executeQuery()) {
                return row.next() && row.getInt(1) == 0;
            }
        }
    }

    private void take(Connection connection, int client) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into naive_referral values (?, ?)")) {
            insert.setInt(1, issue.get());
            insert.setString(2, "BODY-" + client);
            insert.executeUpdate();
        }
    }
}
