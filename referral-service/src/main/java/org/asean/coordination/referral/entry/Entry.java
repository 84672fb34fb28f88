package org.asean.coordination.referral.entry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.marking.Marking;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.entry.EntryProblem.MARKING_TOO_OPEN;
import static org.asean.coordination.referral.entry.EntryProblem.NOT_THE_AUTHOR;
import static org.asean.coordination.referral.entry.EntryProblem.TOO_MANY_ATTACHMENTS;

/**
 * A comment of a party on an issue. Its words never change; files can be attached to it. It changes nothing of the issue. Who may read it
 * is said by its own marking, or by the issue's where that is stricter now.
 */
@Entity
public class Entry {

    /** As many files as it holds. */
    static final int MOST_FILES = 20;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String issueRef;

    @Column(updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Marking marking;

    @Column(updatable = false)
    private Instant writtenAt;

    @Column(updatable = false)
    private String writtenBy;

    @Column(updatable = false)
    private @Nullable String body;

    @Column(updatable = false)
    private @Nullable String state;

    private int files;
    private Instant changedAt;

    @Version
    private long revision;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("addedAt, id")
    private List<Attachment> attachments = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    private Entry(UUID id, Issue issue, String words, Marking marking, Caller caller, Instant now) {
        this.id = id;
        this.issueRef = issue.ref().value();
        this.words = words;
        this.marking = marking;
        this.writtenAt = issue.instantOf(now);
        this.changedAt = writtenAt;
        this.writtenBy = caller.subject();
        this.body = caller.actingBody();
        this.state = caller.memberState();
    }

    /**
     * Somebody says something.
     *
     * @param marking who may read it; null for those who may read the issue as it is marked now
     * @throws org.asean.coordination.kit.problem.DomainException {@code marking-too-open}
     */
    public static Entry write(
            UUID id, Issue issue, String words, @Nullable Marking marking, Caller caller, Instant now) {
        Marking least = issue.matter().marking();
        if (marking != null && marking.stricter(least) != marking) {
            throw MARKING_TOO_OPEN.because("The issue is marked more strictly.").with("marking", least);
        }
        return new Entry(id, issue, words, marking == null ? least : marking, caller, now);
    }

    /**
     * Whoever wrote it attaches a file.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code too-many-attachments}
     */
    public Attachment attach(UUID attachment, CheckedFile file, Caller caller, Instant at) {
        if (files >= MOST_FILES) {
            throw TOO_MANY_ATTACHMENTS.because("An entry has at most " + MOST_FILES + " files.");
        }
        changedAt = at.isBefore(changedAt) ? changedAt : at;
        Attachment attached = new Attachment(attachment, this, file, caller, changedAt);
        attachments.add(attached);
        files++;
        return attached;
    }

    /**
     * Refuses unless the caller wrote it.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-the-author}
     */
    public void requireAuthor(Caller caller) {
        if (!writtenBy.equals(caller.subject())) {
            throw NOT_THE_AUTHOR.because("Somebody else wrote the entry.");
        }
    }

    /** Its entity tag; with each file that is attached it is another one. */
    public ItemTag tag() {
        return ItemTag.ofRevision(revision);
    }

    public UUID id() {
        return id;
    }

    /** Reference of the issue. */
    public IssueRef issue() {
        return new IssueRef(issueRef);
    }

    /** The comment in words. */
    public String words() {
        return words;
    }

    /** As whoever wrote it marked it, or as the issue was marked then. */
    public Marking marking() {
        return marking;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** When the last file was attached to it, or it was written. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Subject of the token. */
    public String writtenBy() {
        return writtenBy;
    }

    /** Code of the body for which it was written. */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** Code of the member state whose focal wrote it. */
    public Optional<String> state() {
        return Optional.ofNullable(state);
    }

    /** Its files, in the order in which they came. */
    public List<Attachment> attachments() {
        return files == 0 ? List.of() : List.copyOf(attachments);
    }
}
