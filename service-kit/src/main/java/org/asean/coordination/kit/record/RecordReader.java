package org.asean.coordination.kit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the record of one thing; who may read it is the service's to say. */
@ApplicationScoped
public class RecordReader {

    private static final String OF_ITEM = """
            select e.number, e.at, e.subject, e.acting_body, e.roles, e.action, c.content, e.trace_id
              from record_entry e left join record_content c on c.entry = e.number
             where e.item_type = :type and e.item_id = :id and e.number > :after
             order by e.number limit :limit
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
                .setParameter("after", page.afterNumber())
                .setParameter("limit", page.limitPlusOne())
                .getResultList();
        return Page.of(
                rows.stream().map(this::entry).toList(), page, entry -> String.valueOf(entry.number()), entry -> entry);
    }

    private RecordEntry entry(Tuple row) {
        JsonNode content = read(row.get("content", String.class));
        return new RecordEntry(
                row.get("number", Long.class),
                row.get("at", Instant.class),
                row.get("subject", String.class),
                row.get("acting_body", String.class),
                roles(row.get("roles", String.class)),
                row.get("action", String.class),
                content.path("reason").textValue(),
                shown(content.path("before")),
                shown(content.path("after")),
                row.get("trace_id", String.class));
    }

    /** None where something followed by itself. */
    private static List<String> roles(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(" "));
    }

    private static @Nullable JsonNode shown(JsonNode thing) {
        return thing.isContainerNode() ? thing : null;
    }

    /** Nothing where retention has removed the content. */
    private JsonNode read(@Nullable String written) {
        try {
            return written == null ? MissingNode.getInstance() : json.readTree(written);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The record holds JSON only.", damaged);
        }
    }
}
