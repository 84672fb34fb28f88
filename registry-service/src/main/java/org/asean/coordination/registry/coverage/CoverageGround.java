package org.asean.coordination.registry.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Reads what very many cells rest on at once. A part of the table, and the whole of it, take one query for the topics and one for
 * the remits, however many there are, and what a body is on the day is asked once for each body and not for each remit.
 */
@ApplicationScoped
class CoverageGround {

    private static final String TOPICS = """
            select t.code, t.label from topic t
             where t.code > :after
               and (:under = '' or exists (select 1 from topic_path p where p.topic = t.code and p.ancestor = :under))
             order by t.code limit :limit
            """;

    private static final String ACTIVE = """
            with active as materialized (
              select b.code, b.pillar from body b
               where (:pillar = '' or b.pillar = :pillar) and body_state_on(b.code, :day, :known) = 'ACTIVE')
            """;

    /** A remit covers a topic when it names the topic or one above it; what it excludes is for the rules to take off. */
    private static final String TOUCHING = """
            , touching as materialized (
              select distinct n.remit_id, n.remit_version from remit_topic n
               where n.topic in (select p.ancestor from topic_path p where p.topic = any(:topics)))
            """;

    private static final String REMITS = """
            select r.id, r.version, r.body, a.pillar, r.capacity, r.functions, r.states,
                   array(select t.topic from remit_topic t
                          where t.remit_id = r.id and t.remit_version = r.version) as topics,
                   array(select e.topic from remit_exclude e
                          where e.remit_id = r.id and e.remit_version = r.version) as excludes
              from remit r join active a on a.code = r.body
            """;

    private static final String IN_FORCE = " where remit_stands(r, :day, :known)";

    private static final String ALL = ACTIVE + REMITS + IN_FORCE;

    /** First which remits touch the topics, then whether they are in force: few touch fifty topics, nearly all are in force. */
    private static final String COVERING = ACTIVE + TOUCHING + REMITS
            + " join touching t on (t.remit_id, t.remit_version) = (r.id, r.version)" + IN_FORCE;

    private final EntityManager entities;

    CoverageGround(EntityManager entities) {
        this.entities = entities;
    }

    /** The topics after this one, in the order of the codes; of one subtree when its node is given. */
    List<CoveredTopic> topicsAfter(String code, @Nullable String under, int limit) {
        return rows(entities.createNativeQuery(TOPICS, Tuple.class)
                        .setParameter("after", code)
                        .setParameter("under", under == null ? "" : under)
                        .setParameter("limit", limit))
                .stream()
                .map(CoveredTopic::of)
                .toList();
    }

    /** The remits in force that cover any of the topics. */
    List<RemitOfTheDay> covering(Collection<Topic> topics, @Nullable Pillar pillar, AsOf when) {
        String[] codes = topics.stream().map(Topic::code).toArray(String[]::new);
        return remits(entities.createNativeQuery(COVERING, Tuple.class).setParameter("topics", codes), pillar, when);
    }

    /** Every remit in force. */
    List<RemitOfTheDay> inForce(AsOf when) {
        return remits(entities.createNativeQuery(ALL, Tuple.class), null, when);
    }

    private static List<RemitOfTheDay> remits(Query query, @Nullable Pillar pillar, AsOf when) {
        query.setParameter("pillar", pillar == null ? "" : pillar.name())
                .setParameter("day", when.day())
                .setParameter("known", when.known());
        return rows(query).stream()
                .map(row -> RemitOfTheDay.of(row, when.day()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }
}
