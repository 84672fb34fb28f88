package org.asean.coordination.referral.commenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.entry.Attachment;
import org.asean.coordination.referral.entry.Entries;
import org.asean.coordination.referral.entry.Entry;
import org.asean.coordination.referral.entry.EntryPlace;
import org.asean.coordination.referral.entry.EntryView;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.reading.Readers;

/** Finds entries, each for those who may read all of the issue under the stricter of its own marking and the issue's. */
@ApplicationScoped
public class FindingEntries {

    private final Issues issues;
    private final Entries entries;

    FindingEntries(Issues issues, Entries entries) {
        this.issues = issues;
        this.entries = entries;
    }

    @Transactional
    Page<EntryView> of(IssueRef ref, PageRequest page, Caller caller) {
        Issue issue = issues.read(ref);
        boolean whole = Readers.require(caller, issue) == Access.FULL;
        List<Marking> readable = Readers.markingsReadBy(caller, issue);
        List<Entry> found = whole ? entries.page(ref, readable, caller, page) : List.of();
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
        if (!isShown(entry, issues.read(entry.issue()), caller)) {
            throw KitProblem.NOT_FOUND.because("No " + what + ".");
        }
    }

    /** What the caller wrote it may read as long as it may read the issue. */
    static boolean isShown(Entry entry, Issue issue, Caller caller) {
        return Readers.access(caller, issue) == Access.FULL
                && (entry.writtenBy().equals(caller.subject())
                        || Readers.markingsReadBy(caller, issue).contains(entry.marking()));
    }
}
