package org.asean.coordination.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.Session;

/**
 * The instant of a command: the database's {@code domain_now()}, which is {@code clock_timestamp()} and never the
 * transaction's start. A command that changes a lead reads it once, after it holds the lock; then no hold begins before the
 * one before it ended, however long the wait was.
 */
@ApplicationScoped
public class DomainClock {

    private final EntityManager entities;

    DomainClock(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * This instant, in microseconds. It is asked for past Hibernate, whose cache of query plans takes every native query with a result
     * type for a new one: it fills with plans of the same question, and looks each of them up in vain.
     */
    public Instant now() {
        return entities.unwrap(Session.class).doReturningWork(DomainClock::read);
    }

    private static Instant read(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select domain_now()");
                ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** This day in UTC, the day of every date in the domain. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
