package org.asean.coordination.mandate.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;

/** A replica that publishes beside the service's own: it keeps its transactions open, and some it rolls back after all. */
final class Publishing implements Runnable {

    private final AppRole app;
    private final Load load;
    private final Random random;

    Publishing(AppRole app, Load load, int seed) {
        this.app = app;
        this.load = load;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (!load.isOver()) {
            try (Connection connection = app.open("publisher")) {
                while (!load.isOver()) {
                    publish(connection);
                }
            } catch (SQLException ended) {
                Writing.requireEnded(ended);
            }
        }
    }

    private void publish(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select publish_events(?)")) {
            statement.setInt(1, 1 + random.nextInt(300));
            try (ResultSet published = statement.executeQuery()) {
                published.next();
                Load.hold(random, published.getInt(1) == 0 ? 100 : 2_000);
            }
        }
        if (random.nextInt(10) == 0) {
            connection.rollback();
        } else {
            connection.commit();
        }
        Load.hold(random, 80_000);
    }
}
