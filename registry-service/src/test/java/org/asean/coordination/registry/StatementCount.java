package org.asean.coordination.registry;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the statements that Hibernate prepares for requests, and not those of the threads that follow feeds; a batch counts once. The
 * record and the outbox add one each to a command, which it does not see.
 */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementCount implements StatementInspector {

    private static final long serialVersionUID = 1;

    private static final AtomicLong PREPARED = new AtomicLong();

    /** How many there were so far. */
    public static long now() {
        return PREPARED.get();
    }

    /** How many the action takes; nobody else asks meanwhile. */
    public static long during(Runnable action) {
        long before = now();
        action.run();
        return now() - before;
    }

    @Override
    public String inspect(String sql) {
        if (!Thread.currentThread().getName().startsWith("follow-")) {
            PREPARED.incrementAndGet();
        }
        return sql;
    }
}
