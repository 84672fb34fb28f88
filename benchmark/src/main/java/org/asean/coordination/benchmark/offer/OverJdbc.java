package org.asean.coordination.benchmark.offer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.benchmark.load.Way;

/**
 * Straight to the database, in one transaction of one or several statements, prepared once for each connection.
 *
 * @param name in the tables
 * @param statements in their order
 * @param database opens connections as superuser
 */
record OverJdbc(String name, List<Prepared> statements, Connections database) implements Way {

    private static final int CREATED = 201;

    /** As what the service acts in the database. */
    private static final String ROLE = "referral_app";

    /**
     * A statement as JDBC wants it.
     *
     * @param sql with question marks
     * @param parameters for every offer
     */
    record Prepared(String sql, FilledIn parameters) {}

    @Override
    public Client open() {
        try {
            return new Connected(database.open());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Connected implements Client {
        private final Connection connection;
        private final List<PreparedStatement> prepared = new ArrayList<>();

        private Connected(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role " + ROLE);
            }
            // One statement is a transaction of its own; begin and commit would be two more ways to the server.
            connection.setAutoCommit(statements.size() == 1);
            for (Prepared statement : statements) {
                prepared.add(connection.prepareStatement(statement.sql()));
            }
        }

        @Override
        public int offer(String ref) {
            List<String> values =
                    List.of(ref, UUID.randomUUID().toString(), UUID.randomUUID().toString());
            try {
                for (int i = 0; i < prepared.size(); i++) {
                    execute(prepared.get(i), statements.get(i).parameters(), values);
                }
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                return CREATED;
            } catch (SQLException e) {
                throw new IllegalStateException(name + " failed: " + e.getMessage(), e);
            }
        }

        private void execute(PreparedStatement statement, FilledIn parameters, List<String> values)
                throws SQLException {
            for (int i = 0; i < parameters.count(); i++) {
                // The server knows the types from where the parameters stand.
                statement.setObject(i + 1, parameters.with(values, i), Types.OTHER);
            }
            statement.execute();
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
