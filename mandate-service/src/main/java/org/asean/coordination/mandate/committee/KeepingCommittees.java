package org.asean.coordination.mandate.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.regex.Pattern;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.record.RecordReader;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.mandate.Form;

import static org.asean.coordination.kit.problem.KitProblem.MALFORMED_REQUEST;
import static org.asean.coordination.kit.problem.KitProblem.found;

/** Establishing committees and reading them. */
@ApplicationScoped
class KeepingCommittees {

    private static final Pattern CODE = Pattern.compile(Form.CODE);

    private final Committees committees;
    private final DomainClock clock;
    private final Recorder recorder;
    private final RecordReader records;

    KeepingCommittees(Committees committees, DomainClock clock, Recorder recorder, RecordReader records) {
        this.committees = committees;
        this.clock = clock;
        this.recorder = recorder;
        this.records = records;
    }

    @Transactional
    CommitteeView establish(EstablishCommittee wish, Caller by) {
        Instant now = clock.now();
        Committee committee = Committee.establish(wish.code(), wish.name(), wish.kind(), wish.parent(), now);
        committees.add(committee);
        CommitteeView after = CommitteeView.of(committee, now);
        recorder.enter(
                by, now, Change.made(CommitteeEvent.COMMITTEE_ESTABLISHED, CommitteeView.ITEM, after.code(), after));
        return after;
    }

    @Transactional
    CommitteeView read(String code) {
        return CommitteeView.of(found(committees.findByIdOptional(code), "committee " + code), clock.now());
    }

    @Transactional
    Page<CommitteeView> list(PageRequest page) {
        String after = page.afterKey().orElse("");
        if (!after.isEmpty() && !CODE.matcher(after).matches()) {
            throw MALFORMED_REQUEST.because("The cursor in after is not one that this list gave out.");
        }
        Instant now = clock.now();
        return Page.of(
                committees.after(after, page.limitPlusOne()),
                page,
                Committee::code,
                committee -> CommitteeView.of(committee, now));
    }

    /** What was done to the committee and its members. */
    @Transactional
    Page<RecordEntry> record(String code, PageRequest page) {
        Committee committee = found(committees.findByIdOptional(code), "committee " + code);
        return records.page(CommitteeView.ITEM, committee.code(), page);
    }
}
