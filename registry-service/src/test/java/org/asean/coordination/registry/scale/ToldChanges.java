package org.asean.coordination.registry.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.outbox.Happening;
import org.asean.coordination.kit.outbox.Outbox;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.remit.RemitEvent;
import org.hibernate.Session;

/**
 * Changes that are nothing but their event, one in a transaction: told through the outbox, or as a row of the same words in a table
 * that nobody reads. Both go the same way to the database and commit there alike; what is between them is what a feed costs.
 */
@Singleton
class ToldChanges {

    private static final String PLAIN =
            "insert into plain_event (type, subject, at, trace_parent, data) values (?, ?, ?, ?, cast(? as jsonb))";

    private final Outbox outbox;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final ObjectNode remit;

    ToldChanges(Outbox outbox, EntityManager entities, ObjectMapper json) throws JsonProcessingException {
        this.outbox = outbox;
        this.entities = entities;
        this.json = json;
        MadeUpRemit shown = new GeneratedDirectory(GeneratedDirectory.SEED, 2_000, 2_000).remit();
        remit = (ObjectNode) json.readTree(shown.draft());
        remit.put("id", UUID.randomUUID().toString())
                .put("version", 1)
                .put("body", shown.body())
                .put("state", "DRAFT")
                .put("stateSince", "2026-10-26T00:00:00Z")
                .put("etag", "\"00000000.0.0\"");
    }

    /** The table without a feed. */
    static void createPlainTable() {
        TestDatabase.execute("create table plain_event (seq bigint generated always as identity primary key,"
                + " id uuid not null default gen_random_uuid(), type text not null, subject text not null,"
                + " at timestamptz not null, trace_parent text, data jsonb);"
                + " grant select, insert on plain_event to "
                + TestDatabase.value("select current_database()") + "_app");
    }

    /** The n-th change, told; {@code last} is done last in its transaction. */
    void tell(int n, Runnable last) {
        tell(happening(n), last);
    }

    /** A change, told. */
    void tell(Happening happening, Runnable last) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(List.of(happening));
            last.run();
        });
    }

    /** The n-th change, as a row. */
    void insert(int n) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.flush();
            entities.unwrap(Session.class).doWork(connection -> insert(connection, happening(n)));
        });
    }

    private void insert(Connection connection, Happening happening) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLAIN)) {
            statement.setString(1, happening.type().code());
            statement.setString(2, happening.subject());
            statement.setObject(3, OffsetDateTime.ofInstant(happening.at(), ZoneOffset.UTC));
            statement.setString(4, null);
            statement.setString(5, written(happening.data()));
            statement.addBatch();
            statement.executeBatch();
        }
    }

    private Happening happening(int n) {
        return new Happening(
                RemitEvent.REMIT_DRAFTED,
                "remit/" + remit.path("id").asText() + "/" + n,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                remit);
    }

    private String written(Object shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException notShowable) {
            throw new IllegalStateException(notShowable);
        }
    }

    /** Whether every event that was committed has its place. */
    static boolean isAllPublished() {
        return TestDatabase.value("select count(*) from event where position is null")
                .equals("0");
    }

    /** Whether every event has its place, and no place is left out. */
    static boolean isGapless() {
        return TestDatabase.value("select count(*) = count(position) and count(*) = max(position)"
                        + " and max(position) = (select position from feed) from event")
                .equals("t");
    }
}
