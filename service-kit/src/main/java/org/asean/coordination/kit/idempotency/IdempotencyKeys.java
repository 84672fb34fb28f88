package org.asean.coordination.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;

/** The table of keys. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String CLAIM = """
            insert into idempotency_key (principal, path, key, request_hash, created_at)
            values (:principal, :path, :key, :hash, clock_timestamp())
            on conflict on constraint pk_idempotency_key do nothing
            """;

    private static final String READ = """
            select request_hash, status, body, etag, location
              from idempotency_key where principal = :principal and path = :path and key = :key
            """;

    private static final String ANSWER = """
            update idempotency_key set status = :status, body = :body, etag = :etag, location = :location
             where principal = :principal and path = :path and key = :key
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
        return entities.createNativeQuery(CLAIM)
                        .setParameter("principal", attempt.principal())
                        .setParameter("path", attempt.path())
                        .setParameter("key", attempt.key())
                        .setParameter("hash", requestHash)
                        .executeUpdate()
                == 1;
    }

    /** The answer that was given under the key; only after {@link #claim} was false. */
    StoredAnswer answerOf(Attempt attempt) {
        Tuple row = (Tuple) entities.createNativeQuery(READ, Tuple.class)
                .setParameter("principal", attempt.principal())
                .setParameter("path", attempt.path())
                .setParameter("key", attempt.key())
                .getSingleResult();
        return new StoredAnswer(
                row.get(0, String.class),
                row.get(1, Integer.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class));
    }

    void keep(Attempt attempt, StoredAnswer answer) {
        entities.createNativeQuery(ANSWER)
                .setParameter("status", answer.status())
                .setParameter("body", answer.body())
                .setParameter("etag", answer.etag())
                .setParameter("location", answer.location())
                .setParameter("principal", attempt.principal())
                .setParameter("path", attempt.path())
                .setParameter("key", attempt.key())
                .executeUpdate();
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
