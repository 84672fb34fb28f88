package org.asean.coordination.registry.organ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way up from a body, in one query. An organ that was succeeded stands as its successor, and where that one is on the way
 * already, as nothing: the way goes on above it. Each succession is followed once and parents never lead in a circle, so every
 * way ends.
 */
@ApplicationScoped
class Hierarchy {

    private static final String WAY_UP = """
            with recursive way(start, organ, step, passed) as (
              select b.code, b.parent, 1, array[b.code] from body b where b.code = any(:bodies) and b.parent is not null
              union all
              select w.start, next.code, w.step + 1, w.passed || w.organ
                from way w
                join body o on o.code = w.organ
                cross join lateral (
                  select case when o.state = 'SUCCEEDED' and o.successor <> all(w.passed) then o.successor else o.parent end) next(code)
               where next.code is not null),
            above as (
              select w.start, w.organ, min(w.step) as step, o.state
                from way w join body o on o.code = w.organ
               where o.state <> 'SUCCEEDED' and w.organ <> w.start
               group by w.start, w.organ, o.state)
            """;

    private static final String ANCESTORS = WAY_UP + "select organ from above order by step";

    /** An organ that is not active decides nothing. */
    private static final String LOWEST_COMMON = WAY_UP + """
            select organ from above where state = 'ACTIVE' and organ <> all(:bodies)
             group by organ having count(*) = cardinality(:bodies)
             order by sum(step), organ limit 1
            """;

    private final EntityManager entities;

    Hierarchy(EntityManager entities) {
        this.entities = entities;
    }

    /** The codes of the organs above, the nearest first. */
    List<String> above(String body) {
        return ask(ANCESTORS, Set.of(body));
    }

    /** The code of the lowest active organ that is above each of the bodies and none of them. */
    Optional<String> lowestAbove(Set<String> bodies) {
        return ask(LOWEST_COMMON, bodies).stream().findFirst();
    }

    private List<String> ask(String question, Set<String> bodies) {
        @SuppressWarnings("unchecked")
        List<String> organs = entities.createNativeQuery(question, String.class)
                .setParameter("bodies", bodies.stream().sorted().toArray(String[]::new))
                .getResultList();
        return organs;
    }
}
