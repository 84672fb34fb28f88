package org.asean.coordination.registry.remit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.record.RecordReader;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;

/** Reads remits. */
@ApplicationScoped
class ReadingRemits {

    private final Remits remits;
    private final RecordReader records;
    private final DomainClock clock;

    ReadingRemits(Remits remits, RecordReader records, DomainClock clock) {
        this.remits = remits;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    RemitView one(UUID id) {
        return RemitView.of(remits.read(id), clock.today());
    }

    @Transactional
    RemitView version(UUID id, int version) {
        return RemitView.of(remits.read(new RemitKey(id, version)), clock.today());
    }

    @Transactional
    List<RemitView> versions(UUID id) {
        LocalDate today = clock.today();
        return remits.versions(id).stream()
                .map(remit -> RemitView.of(remit, today))
                .toList();
    }

    /** The record, for those who watch over all bodies and for those whose remit it is. */
    @Transactional
    Page<RecordEntry> record(UUID id, PageRequest page, Caller caller) {
        Remit remit = remits.read(id);
        if (!caller.hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR)
                && !caller.worksFor(remit.body())) {
            throw RemitProblem.NOT_ADDRESSED_BODY.because("The record of this remit is for " + remit.body() + ".");
        }
        return records.page(RemitView.ITEM, id.toString(), page);
    }

    @Transactional
    Page<RemitView> page(
            @Nullable String body,
            @Nullable RemitState state,
            @Nullable Finding finding,
            @Nullable LocalDate at,
            @Nullable LocalDate knownAt,
            PageRequest page) {
        LocalDate today = clock.today();
        AsOf when = AsOf.of(at, knownAt, today);
        RemitFilter filter = new RemitFilter(body, state, at == null && knownAt == null ? null : when, finding);
        List<Remit> rows = remits.after(filter, today, RemitPlace.after(page), page.limitPlusOne());
        return Page.of(rows, page, RemitPlace::of, remit -> RemitView.of(remit, when, today));
    }
}
