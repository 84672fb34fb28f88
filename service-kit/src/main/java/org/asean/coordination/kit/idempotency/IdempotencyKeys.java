package org.asean.coordination.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.Session;

/** The table of keys. Every command asks it twice, so it is asked without the ways of Hibernate around a statement. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String CLAIM = """
            insert into idempotency_key (principal, path, key, request_hash, created_at)
            values (?, ?, ?, ?, clock_timestamp())
            on conflict on constraint pk_idempotency_key do nothing
            """;

    private static final String READ = """
            select request_hash, status, body, etag, location
              from idempotency_key where principal = ? and path = ? and key = ?
            """;

    private static final String ANSWER = """
            update idempotency_key set status = ?, body = ?, etag = ?, location = ?
             where principal = ? and path = ? and key = ?
            """;

    private static final String FORGET =
            "delete from idempotency_key where created_at < clock_timestamp() - :kept * interval '1 second'";

    private final EntityManager entities;

    IdempotencyKeys(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes the key. A twin of the request that is under way holds it until its transaction ends: this call waits for that,
     * then takes the key when the twin was refused, and does not when the twin was carried out.
     */
    boolean claim(Attempt attempt, String requestHash) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                name(attempt, statement, 1);
                statement.setString(4, requestHash);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** The answer that was given under the key; only after {@link #claim} was false. */
    StoredAnswer answerOf(Attempt attempt) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                name(attempt, statement, 1);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new StoredAnswer(
                            row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
                }
            }
        });
    }

    /** Keeps the answer, after what the command has changed. */
    void keep(Attempt attempt, StoredAnswer answer) {
        entities.flush();
        session().doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ANSWER)) {
                statement.setInt(1, answer.status());
                statement.setString(2, answer.body());
                statement.setString(3, answer.etag());
                statement.setString(4, answer.location());
                name(attempt, statement, 5);
                statement.executeUpdate();
            }
        });
    }

    private static void name(Attempt attempt, PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, attempt.principal());
        statement.setString(first + 1, attempt.path());
        statement.setString(first + 2, attempt.key());
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    int forgetOlderThan(Duration kept) {
        return entities.createNativeQuery(FORGET)
                .setParameter("kept", kept.toSeconds())
                .executeUpdate();
    }

    /**
     * One key of one caller for one address.
     *
     * @param principal the token's subject
     * @param path the request's path
     * @param key the header Idempotency-Key
     */
    record Attempt(String principal, String path, String key) {}
}
