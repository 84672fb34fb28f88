package org.asean.coordination.kit.record;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chained entries in the database, by their places in the feed and in their chains. */
@Singleton
class ChainedEntries {

    private static final String COLUMNS = """
            select v.position, v.id as event, e.item_type, e.item_id, e.nth,
                   to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.subject, e.acting_body, e.roles,
                   e.action, e.trace_id, encode(e.digest, 'hex') as digest, encode(e.previous, 'hex') as previous,
                   encode(e.hash, 'hex') as hash, encode(c.salt, 'hex') as salt, c.content
              from record_entry e join event v on v.seq = e.event left join record_content c on c.entry = e.number
            """;

    private static final String BY_POSITION = COLUMNS + """
             where v.position > :after and v.position <= :upto order by v.position limit :most
            """;

    private static final String BY_CHAIN = COLUMNS + """
             where e.nth is not null and (e.item_type, e.item_id, e.nth) > (:type, :id, :nth)
             order by e.item_type, e.item_id, e.nth limit :most
            """;

    private static final String LEAVES = """
            select v.position, encode(e.hash, 'hex') as hash
              from event v join record_entry e on e.event = v.seq
             where v.position > :after and v.position <= :upto order by v.position limit :most
            """;

    private static final String COUNT = """
            select count(*) from event v join record_entry e on e.event = v.seq
             where v.position >= :from and v.position < :before
            """;

    private static final String HOLD = "select pg_try_advisory_xact_lock(hashtextextended('record_seal', 0))";

    private final EntityManager entities;

    ChainedEntries(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether this transaction, and no other, seals until it ends. */
    boolean holdForSealing() {
        return (Boolean) entities.createNativeQuery(HOLD, Boolean.class).getSingleResult();
    }

    /** The entries' hashes behind a position, up to another. */
    List<Leaf> leaves(long after, long upTo, int most) {
        return rows(entities.createNativeQuery(LEAVES, Tuple.class), after, upTo, most).stream()
                .map(row -> new Leaf(row.get(0, Long.class), row.get(1, String.class)))
                .toList();
    }

    /** The entries behind a position. */
    List<ChainedEntry> after(long position, int most) {
        return rows(entities.createNativeQuery(BY_POSITION, Tuple.class), position, Long.MAX_VALUE, most).stream()
                .map(ChainedEntries::entry)
                .toList();
    }

    /** How many entries there are from a position on and before another. */
    long between(long from, long before) {
        return (Long) entities.createNativeQuery(COUNT, Long.class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** The entries behind one, thing by thing; null begins with the first. Those without a position yet have 0. */
    List<ChainedEntry> inChains(@Nullable ChainedEntry after, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(BY_CHAIN, Tuple.class)
                .setParameter("type", after == null ? "" : after.itemType())
                .setParameter("id", after == null ? "" : after.itemId())
                .setParameter("nth", after == null ? 0L : after.nth())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(ChainedEntries::entry).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query, long after, long upTo, int most) {
        return query.setParameter("after", after)
                .setParameter("upto", upTo)
                .setParameter("most", most)
                .getResultList();
    }

    private static ChainedEntry entry(Tuple row) {
        Long position = row.get("position", Long.class);
        return new ChainedEntry(
                position == null ? 0 : position,
                null,
                null,
                row.get("item_type", String.class),
                row.get("item_id", String.class),
                row.get("nth", Long.class),
                row.get("at", String.class),
                row.get("subject", String.class),
                row.get("acting_body", String.class),
                row.get("roles", String.class),
                row.get("action", String.class),
                row.get("trace_id", String.class),
                row.get("event", UUID.class),
                row.get("digest", String.class),
                row.get("previous", String.class),
                row.get("hash", String.class),
                null,
                row.get("salt", String.class),
                row.get("content", String.class));
    }

    /**
     * A leaf of a seal's tree.
     *
     * @param position of the entry's event
     * @param hash of the entry
     */
    record Leaf(long position, String hash) {}
}
