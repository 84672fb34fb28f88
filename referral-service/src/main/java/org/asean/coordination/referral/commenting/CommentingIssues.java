package org.asean.coordination.referral.commenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.entry.Attachment;
import org.asean.coordination.referral.entry.CheckedFile;
import org.asean.coordination.referral.entry.Entries;
import org.asean.coordination.referral.entry.Entry;
import org.asean.coordination.referral.entry.EntryView;
import org.asean.coordination.referral.entry.IncomingFile;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.IssuePart;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;

/** Lets the parties of an issue say something on it. The issue is not changed by that. */
@ApplicationScoped
public class CommentingIssues {

    private final Turns turns;
    private final Entries entries;
    private final Parties parties;
    private final FindingEntries finding;
    private final TellingIssues telling;

    CommentingIssues(Turns turns, Entries entries, Parties parties, FindingEntries finding, TellingIssues telling) {
        this.turns = turns;
        this.entries = entries;
        this.parties = parties;
        this.finding = finding;
        this.telling = telling;
    }

    /**
     * A party says something.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-a-party}, {@code issue-not-open},
     *     {@code marking-too-open}
     */
    @Transactional
    EntryView write(IssueRef ref, WriteEntry request, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        parties.require(turn);
        Parties.requireHearing(turn.issue());
        seen.requireEpoch(turn.tag());
        Entry entry =
                Entry.write(UUID.randomUUID(), turn.issue(), request.words(), request.marking(), caller, turn.now());
        entries.add(entry);
        return told(IssueEvent.ENTRY_WRITTEN, entry, caller);
    }

    /**
     * Whoever wrote an entry attaches a file to it.
     *
     * @return the entry with its files, and the one that came
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-the-author}, {@code not-a-party},
     *     {@code issue-not-open}; {@code attachment-name-not-safe}, {@code attachment-not-of-its-type}, {@code too-many-attachments}
     */
    @Transactional
    Attached attach(UUID id, IncomingFile incoming, IfMatch seen, Caller caller) {
        Turn turn = turns.at(entries.issueOf(id), caller);
        Entry entry = entries.get(id);
        if (!finding.isShown(entry, turn.issue(), caller, turn.now())) {
            throw KitProblem.NOT_FOUND.because("No entry " + id + ".");
        }
        entry.requireAuthor(caller);
        parties.require(turn);
        Parties.requireHearing(turn.issue());
        seen.requireRevision(entry.tag());
        CheckedFile file = CheckedFile.of(incoming);
        Instant at = turn.issue().instantOf(turn.now());
        Attachment attachment = entry.attach(UUID.randomUUID(), file, caller, at);
        entries.flush();
        entries.keep(attachment, file);
        return new Attached(told(IssueEvent.ENTRY_ATTACHED, entry, caller), attachment.id());
    }

    private EntryView told(IssueEvent event, Entry entry, Caller caller) {
        EntryView shown = EntryView.of(entry);
        IssuePart part = new IssuePart(entry.issue(), "entry", entry.id(), shown);
        telling.tell(event, part, caller, null, entry.changedAt());
        return shown;
    }

    /**
     * What came of it.
     *
     * @param entry with its files
     * @param attachment the one that came
     */
    record Attached(EntryView entry, UUID attachment) {}
}
