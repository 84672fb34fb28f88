package org.asean.coordination.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Takes events in, in the transaction of the change: an event is told if and only if the change was committed (I16). The caller holds
 * the lock of the thing that changed, so that the events of one thing are numbered in their order.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into event (type, subject, at, trace_parent, data) values (?, ?, ?, ?, cast(? as jsonb))";

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final PublishingEvents publishing;
    private final ObjectMapper json;

    Outbox(
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            PublishingEvents publishing,
            ObjectMapper json) {
        this.entities = entities;
        this.transaction = transaction;
        this.publishing = publishing;
        this.json = json;
    }

    /** Takes the events of one command in, in their order. */
    public void append(List<Happening> happenings) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, happenings));
        publishOnceCommitted();
    }

    /** For who writes events in a statement of his own: they are published as soon as this transaction is committed. */
    public void publishOnceCommitted() {
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, true);
            transaction.registerInterposedSynchronization(new Committed(publishing));
        }
    }

    private void insert(Connection connection, List<Happening> happenings) throws SQLException {
        String traceParent = TraceParent.current();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Happening happening : happenings) {
                statement.setString(1, happening.type().code());
                statement.setString(2, happening.subject());
                statement.setObject(3, OffsetDateTime.ofInstant(happening.at(), ZoneOffset.UTC));
                statement.setString(4, traceParent);
                statement.setString(5, written(happening.data()));
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

    /** Once the change is committed its events can be published; one that is rolled back has told nothing. */
    private record Committed(PublishingEvents publishing) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // The events were written with the change.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                publishing.wake();
            }
        }
    }
}
