package org.asean.coordination.kittest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A real PostgreSQL server for the tests of one JVM; which one, the system property {@code test.database} says. */
interface PostgresServer {

    /** JDBC address of a database on the server. */
    String url(String database);

    /** Name of the superuser. */
    String superuser();

    /** Password of the superuser. */
    String password();

    /** A connection of the superuser. */
    default Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser(), password());
    }

    /** Starts the server that is asked for: {@code embedded} (binaries from Central) or {@code testcontainers}. */
    static PostgresServer start() {
        return inContainer() ? ContainerServer.start() : EmbeddedServer.start();
    }

    /**
     * Asks for what the server needs, without starting it.
     *
     * @throws IllegalStateException when it is missing; the message is one line and says what to do
     */
    static void require() {
        if (inContainer()) {
            ContainerServer.require(ContainerServer.image());
        }
    }

    private static boolean inContainer() {
        String kind = System.getProperty("test.database", "embedded");
        return switch (kind) {
            case "embedded" -> false;
            case "testcontainers" -> true;
            default ->
                throw new IllegalStateException("test.database is " + kind + "; it must be embedded or testcontainers");
        };
    }
}
