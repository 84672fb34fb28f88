package org.asean.coordination.registry.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.version.DirectoryVersions;
import org.jspecify.annotations.Nullable;

/** Lists the overlaps in force on a day. */
@ApplicationScoped
class ListingOverlaps {

    private final OverlapPairs pairs;
    private final Collisions collisions;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    ListingOverlaps(OverlapPairs pairs, Collisions collisions, DirectoryVersions versions, DomainClock clock) {
        this.pairs = pairs;
        this.collisions = collisions;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    Page<OverlapView> page(
            @Nullable String body,
            @Nullable UUID remit,
            @Nullable OverlapState state,
            boolean pending,
            @Nullable LocalDate at,
            @Nullable LocalDate knownAt,
            PageRequest page) {
        versions.readOneState();
        AsOf when = AsOf.of(at, knownAt, clock.today());
        List<OverlapPair> found = pairs.after(
                OverlapPair.after(page), new OverlapFilter(body, remit, pending, when), page.limitPlusOne());
        Page<OverlapPair> part = Page.of(found, page, OverlapPair::key, pair -> pair);
        List<OverlapView> shown = collisions.show(part.items(), when).stream()
                .filter(overlap -> state == null || state == overlap.state())
                .toList();
        return new Page<>(shown, part.page());
    }
}
