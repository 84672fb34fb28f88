package org.asean.coordination.registry.naming;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.version.DirectoryVersions;

/**
 * Writes a name that was recorded ahead of its first day onto the body once that day has come. What this service shows never waits
 * for it; it is for those who keep a copy of the directory, who are told of changes and not of days.
 */
@ApplicationScoped
class KeepingNames {

    private static final String BEGUN = """
              from body_name n
             where n.body = body.code and n.kind = 'NAME' and n.name <> body.name
               and (n.valid_from is null or n.valid_from <= :today) and (n.valid_to is null or n.valid_to > :today)
            """;
    private static final String ANY_BEGUN = "select exists (select 1 from body where exists (select 1" + BEGUN + "))";
    private static final String CATCH_UP = "update body set name = n.name" + BEGUN;

    private final EntityManager entities;
    private final DomainClock clock;
    private final DirectoryVersions versions;

    KeepingNames(EntityManager entities, DomainClock clock, DirectoryVersions versions) {
        this.entities = entities;
        this.clock = clock;
        this.versions = versions;
    }

    /** Asks first: an update of no row would count as a change of the directory too. */
    @Transactional
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        LocalDate today = clock.today();
        boolean anyBegun = (Boolean) entities.createNativeQuery(ANY_BEGUN, Boolean.class)
                .setParameter("today", today)
                .getSingleResult();
        if (anyBegun) {
            versions.holdForChange();
            entities.createNativeQuery(CATCH_UP).setParameter("today", today).executeUpdate();
        }
    }
}
