package org.asean.coordination.systemtests;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.asean.coordination.suite.Suite;

/** A copy that the server makes of a database, and that takes the name of the database later: needs nothing but the server. */
final class ServerSideCopy implements Backup {

    private final Suite suite;
    private int copies;

    ServerSideCopy(Suite suite) {
        this.suite = suite;
    }

    @Override
    public void take(String database) {
        copies++;
        alone(database, statement -> {
            statement.execute(
                    "create database " + kept(database) + " template " + database + " owner " + database + "_owner");
            statement.execute("revoke all on database " + kept(database) + " from public");
            statement.execute("grant connect on database " + kept(database) + " to " + database + "_app");
            statement.execute("alter database " + database + " connection limit -1");
        });
    }

    @Override
    public void putBack(String database) {
        alone(database, statement -> {
            statement.execute("alter database " + database + " rename to " + database + "_before_" + copies);
            statement.execute("alter database " + kept(database) + " rename to " + database);
        });
    }

    private String kept(String database) {
        return database + "_kept_" + copies;
    }

    /** Nobody but a superuser gets in meanwhile. */
    private void alone(String database, Work work) {
        try (Connection connection = suite.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database + " connection limit 0");
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '"
                    + database + "' and pid <> pg_backend_pid()");
            work.with(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(database + " cannot be copied or replaced", refused);
        }
    }

    /** What is done with a database that nobody uses. */
    @FunctionalInterface
    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    @Override
    public String toString() {
        return "a copy by the server";
    }
}
