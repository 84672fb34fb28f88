package org.asean.coordination.registry.applicability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.NotApplicable;
import org.asean.coordination.competence.Overlap.Cell;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.provenance.Stamp;
import org.asean.coordination.registry.reference.Topics;

/** Marks cells that make no sense, takes marks away, and lists them. */
@ApplicationScoped
class MarkingCells {

    private static final String ITEM = "cell";
    private static final String KEY = "^" + Topic.PATTERN + "/("
            + Arrays.stream(Function.values()).map(Enum::name).collect(Collectors.joining("|")) + ")$";

    private final NotApplicableCells cells;
    private final Topics topics;
    private final Recorder recorder;
    private final DomainClock clock;

    MarkingCells(NotApplicableCells cells, Topics topics, Recorder recorder, DomainClock clock) {
        this.cells = cells;
        this.topics = topics;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    NotApplicableView mark(NotApplicable mark, Caller caller) {
        topics.require(List.of(mark.topic().code()));
        Instant now = clock.now();
        NotApplicableCell cell = NotApplicableCell.mark(UUID.randomUUID(), mark, Stamp.of(caller, now));
        cells.add(cell);
        NotApplicableView view = NotApplicableView.of(cell);
        recorder.enter(
                caller,
                now,
                Change.made(ApplicabilityEvent.CELL_MARKED, ITEM, cell.key(), view)
                        .because(mark.reason()));
        return view;
    }

    @Transactional
    NotApplicableView remove(Cell marked, Caller caller) {
        NotApplicableCell cell = cells.hold(marked);
        Instant now = clock.now();
        NotApplicableView before = NotApplicableView.of(cell);
        cell.remove(Stamp.of(caller, now));
        recorder.enter(caller, now, Change.removed(ApplicabilityEvent.CELL_MARK_REMOVED, ITEM, cell.key(), before));
        return NotApplicableView.of(cell);
    }

    @Transactional
    Page<NotApplicableView> page(PageRequest page) {
        String[] after = (Form.after(page, KEY) + "/").split("/", -1);
        return Page.of(
                cells.after(after[0], after[1], page.limitPlusOne()),
                page,
                NotApplicableCell::key,
                NotApplicableView::of);
    }
}
