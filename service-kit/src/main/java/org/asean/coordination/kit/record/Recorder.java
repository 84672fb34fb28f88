package org.asean.coordination.kit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.asean.coordination.kit.outbox.Outbox;
import org.asean.coordination.kit.security.Caller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes the record, in the transaction of the change: what is recorded happened, and what happened is recorded. The database
 * lets nobody change or remove an entry. The same changes are told as events.
 */
@ApplicationScoped
public class Recorder {

    private static final String INSERT = """
            insert into record_entry (at, subject, acting_body, roles, action, item_type, item_id, reason, before, after, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)
            """;

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

    /** Records the changes of one command, in their order. */
    public void enterAll(Caller caller, Instant at, List<Change> changes) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, caller, at, changes));
        outbox.append(changes.stream().map(change -> change.happening(at)).toList());
    }

    private void insert(Connection connection, Caller caller, Instant at, List<Change> changes) throws SQLException {
        String traceId = Span.current().getSpanContext().getTraceId();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Change change : changes) {
                statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                statement.setString(2, caller.subject());
                statement.setString(3, caller.actingBody());
                statement.setString(4, String.join(" ", new TreeSet<>(caller.roles())));
                statement.setString(5, change.type().code());
                statement.setString(6, change.itemType());
                statement.setString(7, change.itemId());
                statement.setString(8, change.reason());
                statement.setString(9, written(change.before()));
                statement.setString(10, written(change.after()));
                statement.setString(11, traceId);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private @Nullable String written(@Nullable Object shown) {
        try {
            return shown == null ? null : json.writeValueAsString(shown);
        } catch (JsonProcessingException notShowable) {
            throw new IllegalStateException("What is shown can be written.", notShowable);
        }
    }
}
