package org.asean.coordination.mandate.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kittest.TestDatabase;

/**
 * An event as somebody has seen it.
 *
 * @param position its place in the feed
 * @param id for life
 * @param subject the thing
 * @param change the how-manieth change of the thing, counted under the thing's lock
 * @param attempt the transaction that wrote it
 */
record Seen(long position, UUID id, String subject, int change, String attempt) {

    private static final String STORED =
            "select position, id, subject, cast(data ->> 'change' as integer), data ->> 'attempt'"
                    + " from event order by position";

    static Seen of(JsonNode event) {
        return new Seen(
                Long.parseLong(event.get("sequence").textValue()),
                UUID.fromString(event.get("id").textValue()),
                event.get("subject").textValue(),
                event.at("/data/change").intValue(),
                event.at("/data/attempt").textValue());
    }

    /** Every event that was committed, as the superuser sees them in the table. */
    static List<Seen> stored() {
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(STORED)) {
            List<Seen> stored = new ArrayList<>();
            while (rows.next()) {
                stored.add(new Seen(
                        rows.getLong(1),
                        rows.getObject(2, UUID.class),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getString(5)));
            }
            return stored;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
