package org.asean.coordination.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.lookup.Hit.Place;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;

/** Finds bodies, in one query: what looks like what is sought, and what was in which state on a day, is the database's to say. */
@ApplicationScoped
class BodyIndex {

    private static final String PAGE = """
            select found.rank, found.code, found.state
              from (select b.code, %s as rank, %s as state from body b%s where true%s) found
             where found.state is not null%s
               and (found.rank < :rank or found.rank = :rank and found.code > :code)
             order by found.rank desc, found.code limit :limit
            """;

    private final EntityManager entities;

    BodyIndex(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The next bodies of the list.
     *
     * @param when the day asked about and what was known; null for now
     */
    List<Hit> after(Place place, BodyFilter filter, @Nullable AsOf when, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        Query query = entities.createNativeQuery(page(filter, when, parameters), Tuple.class)
                .setParameter("rank", place.rank())
                .setParameter("code", place.code())
                .setParameter("limit", limit);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(BodyIndex::hit).toList();
    }

    private static String page(BodyFilter filter, @Nullable AsOf when, Map<String, Object> parameters) {
        String state = "b.state";
        if (when != null) {
            state = "body_state_on(b.code, :day, :known)";
            parameters.put("day", when.day());
            parameters.put("known", when.known());
        }
        boolean seeks = filter.sought() != null;
        if (seeks) {
            parameters.put("sought", filter.sought());
        }
        return PAGE.formatted(
                seeks ? "l.rank" : "0",
                state,
                seeks ? " join bodies_looking_like(:sought) l on l.body = b.code" : "",
                condition(" and b.pillar = :pillar", "pillar", filter.pillar(), parameters)
                        + condition(" and b.tier = :tier", "tier", filter.tier(), parameters),
                condition(" and found.state = :state", "state", filter.state(), parameters));
    }

    private static String condition(
            String sql, String parameter, @Nullable Enum<?> asked, Map<String, Object> parameters) {
        if (asked == null) {
            return "";
        }
        parameters.put(parameter, asked.name());
        return sql;
    }

    private static Hit hit(Tuple row) {
        return new Hit(
                row.get("rank", Integer.class),
                row.get("code", String.class),
                BodyState.valueOf(row.get("state", String.class)));
    }
}
