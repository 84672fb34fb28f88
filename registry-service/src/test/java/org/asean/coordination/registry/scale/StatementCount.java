package org.asean.coordination.registry.scale;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that Hibernate prepares; a batch counts once. The record adds one to each command, which it does not see. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementCount implements StatementInspector {

    private static final long serialVersionUID = 1;

    private static final AtomicLong PREPARED = new AtomicLong();

    static long now() {
        return PREPARED.get();
    }

    @Override
    public String inspect(String sql) {
        PREPARED.incrementAndGet();
        return sql;
    }
}
