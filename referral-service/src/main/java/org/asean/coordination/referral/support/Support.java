package org.asean.coordination.referral.support;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.BODY_LEADS_ALREADY;
import static org.asean.coordination.referral.issue.IssueProblem.illegal;
import static org.asean.coordination.referral.support.SupportProblem.INFORMED_BODY_OWES_NOTHING;

/**
 * That a body has, or is asked to have, a part in an issue beside the one that leads it. It has a life of its own: what happens to it
 * changes nothing of the issue, whose row is held all the same, so that no two commands meet at it.
 */
@Entity
public class Support {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String issueRef;

    @Column(updatable = false)
    private long epoch;

    @Column(updatable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SupportRole role;

    @Enumerated(EnumType.STRING)
    private SupportState state;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private Instant askedAt;

    @Column(updatable = false)
    private String askedBy;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
    @AttributeOverride(name = "by", column = @Column(name = "answered_by"))
    @AttributeOverride(name = "words", column = @Column(name = "answer"))
    private @Nullable Said answer;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "contributed_at"))
    @AttributeOverride(name = "by", column = @Column(name = "contributed_by"))
    @AttributeOverride(name = "words", column = @Column(name = "contribution"))
    private @Nullable Said contribution;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
    @AttributeOverride(name = "by", column = @Column(name = "ended_by"))
    @AttributeOverride(name = "words", column = @Column(name = "end_reason"))
    private @Nullable Said end;

    private Instant changedAt;

    @Version
    private long revision;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Support() {}

    private Support(UUID id, Issue issue, Asked asked, Caller caller, Instant at) {
        this.id = id;
        this.issueRef = issue.ref().value();
        this.epoch = issue.epoch();
        this.body = asked.body();
        this.role = asked.role();
        this.state = asked.role().first();
        this.reason = asked.reason();
        this.askedAt = at;
        this.askedBy = caller.subject();
        this.changedAt = at;
    }

    /**
     * A body is asked, or is kept informed from now on.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code issue-not-open}; {@code body-leads-already}
     */
    public static Support ask(UUID id, Issue issue, Asked asked, Caller caller, Instant now) {
        issue.requireUnderWay();
        if (issue.lead().filter(lead -> lead.body().equals(asked.body())).isPresent()) {
            throw BODY_LEADS_ALREADY.because(asked.body() + " leads the issue; it needs no part beside itself.");
        }
        return new Support(id, issue, asked, caller, issue.instantOf(now));
    }

    /** The body helps. */
    public void accept(Issue issue, Caller caller, Instant now) {
        answer = answered(SupportState.ACCEPTED, issue, null, caller, now);
    }

    /** The body does not help. */
    public void decline(String why, Issue issue, Caller caller, Instant now) {
        answer = answered(SupportState.DECLINED, issue, why, caller, now);
    }

    /** The body says what it has to say. */
    public void contribute(String words, Issue issue, Caller caller, Instant now) {
        if (role == SupportRole.INFORM) {
            throw INFORMED_BODY_OWES_NOTHING.because(body + " is told of the issue; a comment on it is an entry.");
        }
        contribution = answered(SupportState.CONTRIBUTED, issue, words, caller, now);
    }

    /** It is over. */
    public void close(@Nullable String why, Issue issue, Caller caller, Instant now) {
        end = said(SupportState.CLOSED, issue, why, caller, now);
    }

    /** Whoever asked does not need the body after all. */
    public void withdraw(String why, Issue issue, Caller caller, Instant now) {
        end = said(SupportState.WITHDRAWN, issue, why, caller, now);
    }

    /** What the body says counts only while there is something to help with. */
    private Said answered(SupportState next, Issue issue, @Nullable String words, Caller caller, Instant now) {
        issue.requireUnderWay();
        return said(next, issue, words, caller, now);
    }

    /** The one way in which it changes its state. */
    private Said said(SupportState next, Issue issue, @Nullable String words, Caller caller, Instant now) {
        if (!state.mayBecome(next)) {
            throw illegal("support", state, next);
        }
        state = next;
        Instant at = issue.instantOf(now);
        changedAt = at.isBefore(changedAt) ? changedAt : at;
        return Said.of(caller, words, changedAt);
    }

    /** Its entity tag; the epoch is that of the issue when it was asked for. */
    public ItemTag tag() {
        return new ItemTag(epoch, revision, 0);
    }

    public UUID id() {
        return id;
    }

    /** Reference of the issue. */
    public IssueRef issue() {
        return new IssueRef(issueRef);
    }

    /** Code of the body. */
    public String body() {
        return body;
    }

    public SupportRole role() {
        return role;
    }

    public SupportState state() {
        return state;
    }

    /** Why the body is asked. */
    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }

    /** The body's yes or no, once it has said it. */
    public Optional<Said> answer() {
        return Optional.ofNullable(answer);
    }

    /** What the body has said, once it has. */
    public Optional<Said> contribution() {
        return Optional.ofNullable(contribution);
    }

    /** Who ended it, and why, once somebody has. */
    public Optional<Said> end() {
        return Optional.ofNullable(end);
    }

    /** The instant of its last act. */
    public Instant changedAt() {
        return changedAt;
    }
}
