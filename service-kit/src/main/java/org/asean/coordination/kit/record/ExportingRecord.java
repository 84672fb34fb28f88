package org.asean.coordination.kit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.kit.outbox.EventRights;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Caller;

/**
 * Shows the record and its seals to those who verify them, outside and without us ({@code docs/verify}). Every entry is shown; what it
 * says of the thing only to those who may read its event, for the chain verifies without.
 */
@ApplicationScoped
public class ExportingRecord {

    private final ChainedEntries entries;
    private final Seals seals;
    private final EventRights rights;

    ExportingRecord(ChainedEntries entries, Seals seals, EventRights rights) {
        this.entries = entries;
        this.seals = seals;
        this.rights = rights;
    }

    /** The entries that have a position in the feed, in the order of their positions. */
    @Transactional
    public Page<ChainedEntry> entries(Caller caller, PageRequest page) {
        List<ChainedEntry> read = entries.after(page.afterNumber(), page.limitPlusOne());
        List<Long> positions = read.stream().map(ChainedEntry::position).toList();
        Set<UUID> readable = rights.whole(caller, positions);
        return Page.of(
                sealed(read),
                page,
                entry -> Long.toString(entry.position()),
                entry -> readable.contains(entry.event()) ? entry : entry.withheldFrom());
    }

    /** The seals, in their order. */
    @Transactional
    public Page<Seal> seals(PageRequest page) {
        return Page.of(
                seals.after(page.afterNumber(), page.limitPlusOne()),
                page,
                seal -> Long.toString(seal.number()),
                seal -> seal);
    }

    private List<ChainedEntry> sealed(List<ChainedEntry> read) {
        if (read.isEmpty()) {
            return read;
        }
        long first = read.get(0).position();
        Iterator<Seal> over =
                seals.over(first, read.get(read.size() - 1).position()).iterator();
        List<ChainedEntry> sealed = new ArrayList<>();
        Seal seal = over.hasNext() ? over.next() : null;
        long leaf = seal == null ? 0 : entries.between(seal.fromPosition(), first);
        for (ChainedEntry entry : read) {
            if (seal != null && entry.position() > seal.toPosition()) {
                seal = over.hasNext() ? over.next() : null;
                leaf = 0;
            }
            sealed.add(seal == null ? entry : entry.under(seal.number(), leaf));
            leaf++;
        }
        return sealed;
    }
}
