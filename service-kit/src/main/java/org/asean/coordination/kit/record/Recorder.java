package org.asean.coordination.kit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.asean.coordination.kit.outbox.Outbox;
import org.asean.coordination.kit.outbox.TraceParent;
import org.asean.coordination.kit.security.Caller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes the record, in the transaction of the change: what is recorded happened, and what happened is recorded. The database
 * chains the entries of each thing and lets nobody change or remove one. The same changes are told as events. All of it is one
 * statement.
 */
@ApplicationScoped
public class Recorder {

    private static final String ENTER = "select enter_in_record(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Outbox outbox;

    Recorder(EntityManager entities, ObjectMapper json, Outbox outbox) {
        this.entities = entities;
        this.json = json;
        this.outbox = outbox;
    }

    /**
     * Records one change.
     *
     * @param caller who did it
     * @param at the instant of the command
     */
    public void enter(Caller caller, Instant at, Change change) {
        enterAll(caller, at, List.of(change));
    }

    /**
     * Records the changes of one command, in their order. Who holds the rows of the things is never kept waiting here; who does not
     * enters all of them in one call, as their locks are taken in one order.
     */
    public void enterAll(Caller caller, Instant at, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, caller, at, changes));
        outbox.publishOnceCommitted();
    }

    private void insert(Connection connection, Caller caller, Instant at, List<Change> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(2, caller.subject());
            statement.setString(3, caller.actingBody());
            statement.setString(4, String.join(" ", new TreeSet<>(caller.roles())));
            statement.setString(5, Span.current().getSpanContext().getTraceId());
            statement.setString(6, TraceParent.current());
            statement.setArray(
                    7, column(connection, changes, change -> change.type().code()));
            statement.setArray(8, column(connection, changes, Change::itemType));
            statement.setArray(9, column(connection, changes, Change::itemId));
            statement.setArray(10, column(connection, changes, Change::told));
            statement.setArray(11, column(connection, changes, Change::reason));
            statement.setArray(12, column(connection, changes, change -> written(change.before())));
            statement.setArray(13, column(connection, changes, change -> written(change.after())));
            statement.execute();
        }
    }

    private static Array column(Connection connection, List<Change> changes, Function<Change, @Nullable String> value)
            throws SQLException {
        String[] column = changes.stream().map(value).toArray(String[]::new);
        return connection.createArrayOf("text", column);
    }

    private @Nullable String written(@Nullable Object shown) {
        try {
            return shown == null ? null : json.writeValueAsString(shown);
        } catch (JsonProcessingException notShowable) {
            throw new IllegalStateException("What is shown can be written.", notShowable);
        }
    }
}
