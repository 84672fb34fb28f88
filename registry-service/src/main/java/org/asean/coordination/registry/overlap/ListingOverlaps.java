package org.asean.coordination.registry.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.version.DirectoryVersions;
import org.jspecify.annotations.Nullable;

/** Lists the overlaps in force on a day. */
@ApplicationScoped
class ListingOverlaps {

    private final Collisions collisions;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    ListingOverlaps(Collisions collisions, DirectoryVersions versions, DomainClock clock) {
        this.collisions = collisions;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    Page<OverlapView> page(
            @Nullable String body, @Nullable LocalDate at, @Nullable OverlapState state, PageRequest page) {
        versions.readOneState();
        LocalDate day = at == null ? clock.today() : at;
        String after = page.afterKey().orElse("");
        List<OverlapView> rows = collisions.on(day).stream()
                .filter(overlap -> body == null
                        || body.equals(overlap.a().body())
                        || body.equals(overlap.b().body()))
                .filter(overlap -> state == null || state == overlap.state())
                .sorted(Comparator.comparing(OverlapView::key))
                .filter(overlap -> overlap.key().compareTo(after) > 0)
                .limit(page.limitPlusOne())
                .toList();
        return Page.of(rows, page, OverlapView::key, overlap -> overlap);
    }
}
