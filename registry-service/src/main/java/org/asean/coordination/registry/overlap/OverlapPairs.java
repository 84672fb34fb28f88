package org.asean.coordination.registry.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.remit.RemitKey;
import org.jspecify.annotations.Nullable;

/** The stored pairs of remits that share a cell; what they share is computed when they are shown. */
@ApplicationScoped
class OverlapPairs {

    private static final String REGISTER = """
            insert into overlap (a_body, b_body, a_remit, b_remit, a_version, b_version)
            select least(own, other), greatest(own, other),
                   case when own < other then r.id else o.id end, case when own < other then o.id else r.id end,
                   case when own < other then r.version else o.version end, case when own < other then o.version else r.version end
              from remit r cross join lateral remits_colliding_with(r.id, r.version) o
              cross join lateral (select r.body collate "C" as own, o.body collate "C" as other) codes
             where r.id = :id and r.version = :version
            on conflict do nothing
            """;

    private static final String COUNT = "select cast(count_what_came_in() as text)";

    /** The same as {@code remits_colliding_with}, for all at once: a directory has more pairs than can be looked up one by one. */
    private static final String REGISTER_ALL = """
            insert into overlap (a_body, b_body, a_remit, b_remit, a_version, b_version)
            with led as materialized (
              select c.topic, c.function, r.id, r.version, r.body collate "C" as body, r.states,
                     daterange(r.valid_from, r.valid_to) as days
                from remit r join remit_cell c on c.remit_id = r.id and c.remit_version = r.version
               where r.capacity = 'LEAD' and r.admitted_at is not null),
            carved as materialized (
              select e.remit_id as id, e.remit_version as version, p.topic
                from remit_exclude e join topic_path p on p.ancestor = e.topic)
            select distinct least(l.body, u.body), greatest(l.body, u.body),
                   case when l.body < u.body then l.id else u.id end,
                   case when l.body < u.body then u.id else l.id end,
                   case when l.body < u.body then l.version else u.version end,
                   case when l.body < u.body then u.version else l.version end
              from led l
              join topic_path p on p.topic = l.topic
              join led u on u.topic = p.ancestor and u.function = l.function
             where l.body <> u.body and l.days && u.days
               and (cardinality(l.states) = 0 or cardinality(u.states) = 0 or l.states && u.states)
               and not exists (select 1 from carved x where (x.topic, x.id, x.version) = (l.topic, l.id, l.version))
               and not exists (select 1 from carved x where (x.topic, x.id, x.version) = (l.topic, u.id, u.version))
            on conflict do nothing
            """;

    private static final String STANDING = """
            select o.id as id, o.version as version
              from remits_colliding_with(:id, :version) o join remit r on r.id = o.id and r.version = o.version
             where r.state in ('SUBMITTED', 'ACTIVE') and (r.valid_to is null or r.valid_to > :day)
               and (r.state = 'SUBMITTED' or body_state_on(r.body, :day, 'infinity') = 'ACTIVE')
             order by o.body, o.id, o.version limit :limit
            """;

    private static final String PAGE = """
            select o.a_body, o.b_body, o.a_remit, o.b_remit, o.a_version, o.b_version
              from overlap o
              join remit a on a.id = o.a_remit and a.version = o.a_version
              join remit b on b.id = o.b_remit and b.version = o.b_version
             where (o.a_body, o.b_body, o.a_remit, o.b_remit, o.a_version, o.b_version)
                   > (:aBody, :bBody, :aRemit, :bRemit, :aVersion, :bVersion)
               and (:anyBody or o.a_body = :body or o.b_body = :body)
               and (:anyRemit or o.a_remit = :remit or o.b_remit = :remit)
               and (remit_in_force(a, :day, :known) or :pending and a.state = 'SUBMITTED')
               and (remit_in_force(b, :day, :known) or :pending and b.state = 'SUBMITTED')
             order by o.a_body, o.b_body, o.a_remit, o.b_remit, o.a_version, o.b_version
             limit :limit
            """;

    private static final UUID NO_REMIT = new UUID(0, 0);

    private final EntityManager entities;

    OverlapPairs(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores the pairs of the remit with every remit that is or was submitted or admitted. */
    void register(RemitKey remit) {
        entities.createNativeQuery(REGISTER)
                .setParameter("id", remit.id())
                .setParameter("version", remit.version())
                .executeUpdate();
    }

    /** Stores the pairs among all remits admitted; for a directory that came in whole. */
    void registerAll() {
        entities.createNativeQuery(COUNT, Object.class).getSingleResultOrNull();
        entities.createNativeQuery(REGISTER_ALL).executeUpdate();
    }

    /** The remits that the remit collides with, or would, that are admitted or stand for admission and are not over. */
    List<RemitKey> collidingWith(RemitKey remit, AsOf when, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(STANDING, Tuple.class)
                .setParameter("id", remit.id())
                .setParameter("version", remit.version())
                .setParameter("day", when.day())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(RemitKey::of).toList();
    }

    List<OverlapPair> after(OverlapPair place, OverlapFilter filter, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("aBody", place.aBody())
                .setParameter("bBody", place.bBody())
                .setParameter("aRemit", place.a().id())
                .setParameter("bRemit", place.b().id())
                .setParameter("aVersion", place.a().version())
                .setParameter("bVersion", place.b().version())
                .setParameter("anyBody", filter.body() == null)
                .setParameter("body", orElse(filter.body(), ""))
                .setParameter("anyRemit", filter.remit() == null)
                .setParameter("remit", orElse(filter.remit(), NO_REMIT))
                .setParameter("day", filter.when().day())
                .setParameter("known", filter.when().known())
                .setParameter("pending", filter.pending())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(OverlapPair::of).toList();
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value == null ? other : value;
    }
}
