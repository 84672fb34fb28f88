package org.asean.coordination.suite.race;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

    private final List<Connection> connections = new ArrayList<>();
    private final AtomicInteger issue = new AtomicInteger();

    private NaiveTable() {}

    /** An empty table, and a connection for each client. */
    public static NaiveTable create(Connections database, int clients) throws SQLException {
        var table = new NaiveTable();
        try {
            for (int client = 0; client < clients; client++) {
                Connection connection = database.open();
                table.connections.add(connection);
                connection.setAutoCommit(false);
            }
            Connection first = table.connections.get(0);
            try (Statement statement = first.createStatement()) {
                statement.execute("drop table if exists naive_referral");
                statement.execute("create table naive_referral (issue int not null, body text not null)");
            }
            first.commit();
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
        Connection connection = connections.get(client);
        try {
            boolean free = isFree(connection);
            if (free) {
                take(connection, client);
            }
            connection.commit();
            return new Attempt(free ? Attempt.WON : "already-held", 0);
        } catch (SQLException e) {
            return new Attempt("error " + e.getSQLState(), 0);
        }
    }

    @Override
    public List<String> heldTwice() {
        List<String> twice = new ArrayList<>();
        try (Statement statement = connections.get(0).createStatement();
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
