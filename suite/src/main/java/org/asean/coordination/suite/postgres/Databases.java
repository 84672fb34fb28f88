package org.asean.coordination.suite.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * A database for each service, with an owner role that migrates it and an app role that may connect and gets its rights table by table. Running it
 * again changes nothing but the passwords.
 */
public final class Databases {

    private final DatabaseServer server;
    private final UnaryOperator<String> passwordOf;

    /**
     * @param server where they are made
     * @param passwordOf the password of a role
     */
    public Databases(DatabaseServer server, UnaryOperator<String> passwordOf) {
        this.server = server;
        this.passwordOf = passwordOf;
    }

    /** A database with the roles {@code <name>_owner} and {@code <name>_app}. */
    public void prepareForService(String name) {
        String owner = name + "_owner";
        String app = name + "_app";
        try {
            try (Connection connection = server.connect("postgres");
                    Statement statement = connection.createStatement()) {
                role(connection, owner);
                role(connection, app);
                database(connection, name, owner);
                statement.execute("grant connect on database " + name + " to " + app);
            }
            try (Connection connection = server.connect(name);
                    Statement statement = connection.createStatement()) {
                statement.execute("alter schema public owner to " + owner);
                statement.execute("revoke all on schema public from public");
                statement.execute("grant usage on schema public to " + app);
            }
        } catch (SQLException e) {
            throw failed(name, e);
        }
    }

    /** A database that one role of the same name owns and uses. */
    public void prepareForOwner(String name) {
        try (Connection connection = server.connect("postgres")) {
            role(connection, name);
            database(connection, name, name);
        } catch (SQLException e) {
            throw failed(name, e);
        }
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + name);
            statement.execute("revoke all on schema public from public");
        } catch (SQLException e) {
            throw failed(name, e);
        }
    }

    private void role(Connection connection, String role) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        try (Statement statement = connection.createStatement()) {
            // A generated password: letters, digits, - and _ only.
            statement.execute(verb + " role " + role
                    + " login nosuperuser nocreatedb nocreaterole noreplication password '" + passwordOf.apply(role)
                    + "'");
        }
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + owner);
            }
            statement.execute("revoke all on database " + name + " from public");
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static SuiteFailure failed(String name, SQLException cause) {
        return new SuiteFailure("The database " + name + " cannot be prepared: " + cause.getMessage(), cause);
    }
}
