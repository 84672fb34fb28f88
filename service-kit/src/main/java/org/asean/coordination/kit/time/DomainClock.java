package org.asean.coordination.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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

    /** This instant, in microseconds. */
    public Instant now() {
        return (Instant)
                entities.createNativeQuery("select domain_now()", Instant.class).getSingleResult();
    }

    /** This day in UTC, the day of every date in the domain. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
