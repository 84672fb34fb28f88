package org.asean.coordination.kit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Reads the record of one thing; who may read it is the service's to say. */
@ApplicationScoped
public class RecordReader {

    private static final String OF_ITEM = """
            select number, at, subject, acting_body, roles, action, reason, cast(before as text) as before,
                   cast(after as text) as after, trace_id
              from record_entry
             where item_type = :type and item_id = :id and number > :after
             order by number limit :limit
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    RecordReader(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The entries of the thing, the oldest first. */
    @Transactional
    public Page<RecordEntry> page(String itemType, String itemId, PageRequest page) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(OF_ITEM, Tuple.class)
                .setParameter("type", itemType)
                .setParameter("id", itemId)
                .setParameter("after", place(page))
                .setParameter("limit", page.limitPlusOne())
                .getResultList();
        return Page.of(
                rows.stream().map(this::entry).toList(), page, entry -> String.valueOf(entry.number()), entry -> entry);
    }

    private static long place(PageRequest page) {
        String after = page.afterKey().orElse("0");
        if (!after.matches("[0-9]{1,18}")) {
            throw KitProblem.MALFORMED_REQUEST.because("The cursor is not one of this list.");
        }
        return Long.parseLong(after);
    }

    private RecordEntry entry(Tuple row) {
        return new RecordEntry(
                row.get("number", Long.class),
                row.get("at", Instant.class),
                row.get("subject", String.class),
                row.get("acting_body", String.class),
                List.of(row.get("roles", String.class).split(" ")),
                row.get("action", String.class),
                row.get("reason", String.class),
                read(row.get("before", String.class)),
                read(row.get("after", String.class)),
                row.get("trace_id", String.class));
    }

    private @Nullable JsonNode read(@Nullable String written) {
        try {
            return written == null ? null : json.readTree(written);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The database holds JSON only.", damaged);
        }
    }
}
