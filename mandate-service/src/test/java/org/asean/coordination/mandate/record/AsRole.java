package org.asean.coordination.mandate.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.asean.coordination.kittest.TestDatabase;

/** A session at the test's database with no more rights than one of its two roles. */
enum AsRole {
    /** The role that serves. */
    APP,
    /** The role that migrates. */
    OWNER;

    Connection open() throws SQLException {
        Connection session = TestDatabase.connect();
        try (Statement sql = session.createStatement()) {
            sql.execute("do $$ begin execute format('set role %I', current_database() || '_"
                    + name().toLowerCase(Locale.ROOT) + "'); end $$");
        }
        return session;
    }

    void execute(String statement) throws SQLException {
        try (Connection session = open();
                Statement sql = session.createStatement()) {
            sql.execute(statement);
        }
    }
}
