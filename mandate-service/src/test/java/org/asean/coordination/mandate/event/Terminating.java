package org.asean.coordination.mandate.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.asean.coordination.kittest.TestDatabase;

/** Ends sessions in the middle of what they do: the database sees no more of a replica that is killed with -9. */
final class Terminating implements Runnable {

    /** Whom it ends. */
    enum Victim {
        /** With a change that is not committed. */
        WRITER("application_name = '" + Writing.NAME + "' and xact_start is not null"),
        /** With the row of the feed in hand: the service's own or one of the others. */
        PUBLISHER("query like 'select publish_events%' and xact_start is not null"
                + " and wait_event_type is distinct from 'Lock'"),
        /** The one session of the service that waits for the bell. */
        DOORBELL("query in ('listen feed_moved', 'select \"position\" from feed_head()')");

        private final String sessions;

        Victim(String sessions) {
            this.sessions = sessions;
        }

        private String end() {
            return "select pg_terminate_backend(pid) from (select pid from pg_stat_activity"
                    + " where datname = current_database() and usename <> current_user and " + sessions
                    + " order by random() limit 1) victim";
        }
    }

    private final Load load;
    private final Random random;
    private final Map<Victim, Integer> ended = new EnumMap<>(Victim.class);

    Terminating(Load load, int seed) {
        this.load = load;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try (Connection connection = TestDatabase.connect()) {
            for (int round = 0; !load.isWritten(); round++) {
                end(
                        connection,
                        round % 100 == 50 ? Victim.DOORBELL : round % 4 == 0 ? Victim.WRITER : Victim.PUBLISHER);
                Load.hold(random, 30_000);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void end(Connection connection, Victim victim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(victim.end());
                ResultSet found = statement.executeQuery()) {
            if (found.next() && found.getBoolean(1)) {
                ended.merge(victim, 1, Integer::sum);
            }
        }
    }

    /** How many sessions of each were ended; asked when all is over. */
    Map<Victim, Integer> ended() {
        return ended;
    }
}
