package org.asean.coordination.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is published. */
@Singleton
class EventLog {

    private static final String HEAD = "select generation, \"position\" from feed_head()";

    private static final String COLUMNS =
            "select position, id, type, subject, at, trace_parent, cast(data as text) as data from event ";

    private static final String AFTER = COLUMNS + """
             where position > :after and position <= :upto and (:every or type = any(:types))
             order by position limit :limit
            """;

    private static final String AT = COLUMNS + "where position = any(:positions)";

    private final EntityManager entities;
    private final ObjectMapper json;

    EventLog(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The last place that is published. */
    Place head() {
        Tuple head = (Tuple) entities.createNativeQuery(HEAD, Tuple.class).getSingleResult();
        return new Place(head.get(0, UUID.class), head.get(1, Long.class));
    }

    /** Events of the types, or of all where none is named, by their position. */
    List<StoredEvent> between(long after, long upTo, List<String> types, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(AFTER, Tuple.class)
                .setParameter("after", after)
                .setParameter("upto", upTo)
                .setParameter("every", types.isEmpty())
                .setParameter("types", types.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(this::event).toList();
    }

    /** The events at these positions. */
    List<StoredEvent> at(Collection<Long> positions) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(AT, Tuple.class)
                .setParameter("positions", positions.toArray(Long[]::new))
                .getResultList();
        return rows.stream().map(this::event).toList();
    }

    private StoredEvent event(Tuple row) {
        return new StoredEvent(
                row.get(0, Long.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Instant.class),
                row.get(5, String.class),
                read(row.get(6, String.class)));
    }

    private @Nullable JsonNode read(@Nullable String written) {
        try {
            return written == null ? null : json.readTree(written);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The database holds JSON only.", damaged);
        }
    }
}
