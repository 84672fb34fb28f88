package org.asean.coordination.kit.time;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start on a database whose clock can be moved, unless that is asked for: such a database is for tests. */
@Singleton
public final class TestClockGuard {

    private final EntityManager entities;
    private final boolean allowed;

    TestClockGuard(
            EntityManager entities,
            @ConfigProperty(name = "coordination.test-clock", defaultValue = "false") boolean allowed) {
        this.entities = entities;
        this.allowed = allowed;
    }

    void check(@Observes StartupEvent started) {
        boolean movable =
                (Boolean) entities.createNativeQuery("select to_regclass('test_clock') is not null", Boolean.class)
                        .getSingleResult();
        if (movable && !allowed && LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "This database has the test clock (table test_clock): it must not serve. Use another database.");
        }
    }
}
