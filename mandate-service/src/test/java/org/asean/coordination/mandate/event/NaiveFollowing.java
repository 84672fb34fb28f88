package org.asean.coordination.mandate.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/** A reader who takes the number that a writer drew for a cursor: it shows that the load makes such a one miss events. */
final class NaiveFollowing extends Following {

    private static final String NEXT =
            "select seq, id, subject, data ->> 'attempt' from event where seq > ? order by seq limit 200";

    private final AppRole app;
    private final Random random;

    NaiveFollowing(AppRole app, int seed) {
        this.app = app;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try (Connection connection = app.open("naive");
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            long before;
            long after = 0;
            boolean last;
            do {
                last = isStopped();
                before = after;
                after = next(statement, after);
                connection.commit();
                Load.hold(random, 5_000);
            } while (!last || after > before);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private long next(PreparedStatement statement, long after) throws SQLException {
        long end = after;
        statement.setLong(1, after);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                end = rows.getLong(1);
                see(new Seen(end, rows.getObject(2, UUID.class), rows.getString(3), 0, rows.getString(4)));
            }
        }
        return end;
    }
}
