package org.asean.coordination.referral.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.record.RecordReader;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.reading.Readers;

/**
 * Finds what happened to an issue, as far as its present marking lets the caller see: everything for those who may read it, else when its
 * state or its lead changed. A page looks at so many entries of the record and no more, so that it may show fewer than were asked for.
 */
@ApplicationScoped
public class FindingTimelines {

    private final Issues issues;
    private final Readers readers;
    private final RecordReader record;
    private final DomainClock clock;

    FindingTimelines(Issues issues, Readers readers, RecordReader record, DomainClock clock) {
        this.issues = issues;
        this.readers = readers;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    Page<TimelineEntry> of(IssueRef ref, PageRequest page, Caller caller) {
        Issue issue = issues.read(ref);
        Instant now = clock.now();
        Right right = readers.require(caller, issue, now);
        Page<RecordEntry> entries = record.page("issue", ref.value(), page);
        List<TimelineEntry> shown = entries.items().stream()
                .filter(entry -> right.shows(Access.FULL, entry.at()) || Turnings.isOne(entry))
                .map(entry -> TimelineEntry.of(entry, right.at(entry.at())))
                .toList();
        return new Page<>(shown, entries.page());
    }
}
