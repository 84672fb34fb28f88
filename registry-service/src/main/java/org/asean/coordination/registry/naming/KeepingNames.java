package org.asean.coordination.registry.naming;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kit.outbox.Happening;
import org.asean.coordination.kit.outbox.Outbox;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyEvent;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.body.Names;
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
    private static final String ALL_BEGUN = "select code from body where exists (select 1" + BEGUN + ") order by code";
    private static final String CATCH_UP = "update body set name = n.name" + BEGUN;

    private final EntityManager entities;
    private final Bodies bodies;
    private final BodyNames names;
    private final DomainClock clock;
    private final DirectoryVersions versions;
    private final Outbox outbox;

    KeepingNames(
            EntityManager entities,
            Bodies bodies,
            BodyNames names,
            DomainClock clock,
            DirectoryVersions versions,
            Outbox outbox) {
        this.entities = entities;
        this.bodies = bodies;
        this.names = names;
        this.clock = clock;
        this.versions = versions;
        this.outbox = outbox;
    }

    /**
     * Asks first: an update of no row would count as a change of the directory too. It is told and not recorded: nobody did it, and
     * who gave the name stands in the record.
     */
    @Transactional
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        if (!begun(clock.today()).isEmpty()) {
            versions.holdForChange();
            Instant now = clock.now();
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            List<String> begun = begun(today);
            entities.createNativeQuery(CATCH_UP).setParameter("today", today).executeUpdate();
            tell(begun, today, now);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> begun(LocalDate today) {
        return entities.createNativeQuery(ALL_BEGUN, String.class)
                .setParameter("today", today)
                .getResultList();
    }

    private void tell(List<String> codes, LocalDate today, Instant now) {
        Map<String, Names> called = names.of(codes);
        outbox.append(bodies.named(codes).values().stream()
                .sorted(Comparator.comparing(Body::code))
                .map(body -> BodyView.of(body, called.getOrDefault(body.code(), new Names(List.of())), today))
                .map(view -> new Happening(BodyEvent.BODY_NAME_BEGUN, BodyView.ITEM + "/" + view.code(), now, view))
                .toList());
    }
}
