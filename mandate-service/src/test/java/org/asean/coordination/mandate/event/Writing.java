package org.asean.coordination.mandate.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/**
 * A replica that changes things and tells of it, as the outbox does: with the thing locked, in the transaction of the change. Some it
 * rolls back. When its session is ended it opens another and goes on; what it had not committed is lost.
 */
final class Writing implements Runnable {

    static final String NAME = "writer";

    private static final String CHANGE = """
            with changed as (update scratch.thing set changes = changes + 1 where subject = ? returning subject, changes)
            insert into event (type, subject, at, data)
            select 'committee-changed', subject, clock_timestamp(), jsonb_build_object('change', changes, 'attempt', cast(? as text))
              from changed
            """;

    private final AppRole app;
    private final Load load;
    private final Random random;

    Writing(AppRole app, Load load, int seed) {
        this.app = app;
        this.load = load;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (!load.isWritten()) {
            try (Connection connection = app.open(NAME)) {
                while (!load.isWritten()) {
                    change(connection);
                }
            } catch (SQLException ended) {
                requireEnded(ended);
            }
        }
    }

    private void change(Connection connection) throws SQLException {
        String attempt = UUID.randomUUID().toString();
        String subject = "committee/W" + (1 + random.nextInt(Load.THINGS));
        int changes = 1 + random.nextInt(5);
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            for (int change = 0; change < changes; change++) {
                statement.setString(1, subject);
                statement.setString(2, attempt);
                statement.executeUpdate();
                Load.hold(random, 1_000);
            }
        }
        if (random.nextInt(10) == 0) {
            connection.rollback();
            load.rolledBack(attempt);
        } else {
            connection.commit();
            load.committed(attempt, changes);
        }
    }

    /** The session was ended from outside (57P01), or the connection was found closed (class 08). */
    static void requireEnded(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null || !(state.startsWith("57P") || state.startsWith("08"))) {
            throw new IllegalStateException(refused);
        }
    }
}
