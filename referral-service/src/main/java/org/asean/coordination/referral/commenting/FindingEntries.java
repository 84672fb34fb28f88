package org.asean.coordination.referral.commenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.entry.Attachment;
import org.asean.coordination.referral.entry.Entries;
import org.asean.coordination.referral.entry.Entry;
import org.asean.coordination.referral.entry.EntryPlace;
import org.asean.coordination.referral.entry.EntrySight;
import org.asean.coordination.referral.entry.EntryView;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.reading.Readers;

/** Finds entries, each for those who may read all of the issue under the stricter of its own marking and the issue's. */
@ApplicationScoped
public class FindingEntries {

    private final Issues issues;
    private final Entries entries;
    private final Readers readers;
    private final DomainClock clock;

    FindingEntries(Issues issues, Entries entries, Readers readers, DomainClock clock) {
        this.issues = issues;
        this.entries = entries;
        this.readers = readers;
        this.clock = clock;
    }

    @Transactional
    Page<EntryView> of(IssueRef ref, PageRequest page, Caller caller) {
        Issue issue = issues.read(ref);
        Instant now = clock.now();
        readers.require(caller, issue, now);
        List<Entry> found = entries.page(ref, sight(caller, issue, now), page);
        return Page.of(found, page, entry -> EntryPlace.of(entry).key(), EntryView::of);
    }

    @Transactional
    EntryView one(UUID id, Caller caller) {
        Entry entry = entries.get(id);
        requireShown(entry, caller, "entry " + id);
        return EntryView.of(entry);
    }

    @Transactional
    AttachedFile file(UUID id, Caller caller) {
        Attachment attachment = entries.attachment(id);
        requireShown(attachment.entry(), caller, "attachment " + id);
        return new AttachedFile(attachment, entries.content(attachment));
    }

    private void requireShown(Entry entry, Caller caller, String what) {
        if (!isShown(entry, issues.read(entry.issue()), caller, clock.now())) {
            throw KitProblem.NOT_FOUND.because("No " + what + ".");
        }
    }

    boolean isShown(Entry entry, Issue issue, Caller caller, Instant now) {
        return sight(caller, issue, now).shows(entry);
    }

    private EntrySight sight(Caller caller, Issue issue, Instant now) {
        return EntrySight.of(
                caller,
                readers.byMarking(caller, List.of(issue), now)
                        .getOrDefault(issue.ref().value(), Map.of()));
    }
}
