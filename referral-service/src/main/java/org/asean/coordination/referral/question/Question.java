package org.asean.coordination.referral.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Referral;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.illegal;

/**
 * A question to the raiser of an issue. The first one of a body that has an open offer stops the offer's clock until the answer is there,
 * or until the answer is due, and the raiser owes the next step so long; every other one changes nothing of the issue.
 */
@Entity
public class Question {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String issueRef;

    @Column(updatable = false)
    private long epoch;

    @Column(updatable = false)
    private UUID referral;

    @Column(updatable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    @Column(updatable = false)
    private String words;

    @Column(updatable = false)
    private Instant askedAt;

    @Column(updatable = false)
    private String askedBy;

    @Column(updatable = false)
    private Instant answerBy;

    @Column(updatable = false)
    private boolean stopsClock;

    @Embedded
    private @Nullable Answer answer;

    @Version
    private long revision;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    private Question(UUID id, Referral asking, String words, Duration toAnswer, Caller caller, Instant now) {
        this.id = id;
        this.issueRef = asking.issue().ref().value();
        this.epoch = asking.epoch();
        this.referral = asking.id();
        this.body = asking.body();
        this.state = QuestionState.OPEN;
        this.words = words;
        this.stopsClock = asking.stopClock(toAnswer, now);
        this.askedAt = asking.issue().instantOf(now);
        this.askedBy = caller.subject();
        this.answerBy = askedAt.plus(toAnswer);
    }

    /**
     * The body that holds the issue asks; the clock of an open offer stands still, the first time.
     *
     * @param toAnswer how long the raiser may take, and the clock may stand still
     * @throws org.asean.coordination.kit.problem.DomainException {@code offer-expired}, {@code illegal-transition}
     */
    public static Question ask(UUID id, Referral asking, String words, Duration toAnswer, Caller caller, Instant now) {
        asking.requireHeld(now);
        return new Question(id, asking, words, toAnswer, caller, now);
    }

    /**
     * The raiser answers; a clock that stood still for it goes on.
     *
     * @return whether one did
     * @throws org.asean.coordination.kit.problem.DomainException {@code illegal-transition}
     */
    public boolean answer(String said, Referral asking, Caller caller, Instant now) {
        if (!state.mayBecome(QuestionState.ANSWERED)) {
            throw illegal("question", state, QuestionState.ANSWERED);
        }
        state = QuestionState.ANSWERED;
        boolean goesOn = stopsClock && asking.restartClock(now);
        Instant at = asking.issue().instantOf(now);
        answer = new Answer(said, at.isBefore(askedAt) ? askedAt : at, caller.subject());
        return goesOn;
    }

    /** Its entity tag; the epoch is that of the referral under which it was asked. */
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

    /** The referral under which the body asks. */
    public UUID referral() {
        return referral;
    }

    /** Code of the body that asks. */
    public String body() {
        return body;
    }

    public QuestionState state() {
        return state;
    }

    /** The question in words. */
    public String words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }

    /** Until when the raiser owes the answer. */
    public Instant answerBy() {
        return answerBy;
    }

    /** Whether the clock of an offer stands still for it, or stood. */
    public boolean stopsClock() {
        return stopsClock;
    }

    /** The instant of its last act. */
    public Instant changedAt() {
        return answer == null ? askedAt : answer.at();
    }

    /** What the raiser has said, once it has. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }
}
