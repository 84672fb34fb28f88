package org.asean.coordination.mandate.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.record.RecordReader;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;

import static org.asean.coordination.kit.problem.KitProblem.MALFORMED_REQUEST;
import static org.asean.coordination.kit.problem.KitProblem.found;

/** Drafting mandates and reading them. */
@ApplicationScoped
class DraftingMandates {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mandates mandates;
    private final DomainClock clock;
    private final Recorder recorder;
    private final RecordReader records;

    DraftingMandates(Mandates mandates, DomainClock clock, Recorder recorder, RecordReader records) {
        this.mandates = mandates;
        this.clock = clock;
        this.recorder = recorder;
        this.records = records;
    }

    @Transactional
    MandateView draft(DraftMandate wish, Caller by) {
        Instant now = clock.now();
        Mandate mandate = Mandate.draft(wish, by, now);
        mandates.add(mandate);
        MandateView after = MandateView.of(mandate, now);
        recorder.enter(
                by,
                now,
                Change.made(
                        MandateEvent.MANDATE_DRAFTED,
                        MandateView.ITEM,
                        after.id().toString(),
                        after));
        return after;
    }

    @Transactional
    MandateView read(UUID id) {
        return MandateView.of(found(mandates.findByIdOptional(new MandateId(id)), "mandate " + id), clock.now());
    }

    @Transactional
    Page<MandateView> list(MandateFilters filter, PageRequest page) {
        UUID after = page.afterKey().map(DraftingMandates::key).orElse(BEFORE_ALL);
        Instant now = clock.now();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Page.of(
                mandates.after(after, filter, day, page.limitPlusOne()),
                page,
                mandate -> mandate.id().toString(),
                mandate -> MandateView.of(mandate, now));
    }

    /** What was done to the mandate. */
    @Transactional
    Page<RecordEntry> record(UUID id, PageRequest page) {
        Mandate mandate = found(mandates.findByIdOptional(new MandateId(id)), "mandate " + id);
        return records.page(MandateView.ITEM, mandate.id().toString(), page);
    }

    private static UUID key(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw MALFORMED_REQUEST.because("The cursor in after is not one that this list gave out.");
        }
    }
}
