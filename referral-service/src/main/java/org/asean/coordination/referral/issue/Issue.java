package org.asean.coordination.referral.issue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.marking.Marking;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.CLASSIFICATION_REQUIRED;
import static org.asean.coordination.referral.issue.IssueProblem.ISSUE_NOT_OPEN;
import static org.asean.coordination.referral.issue.IssueProblem.ISSUE_NOT_READY;
import static org.asean.coordination.referral.issue.IssueProblem.illegal;

/**
 * A matter raised with the committee, and the referrals that it had and has.
 *
 * <p>It is raised (RECEIVED), taken by somebody of the committee (IN_TRIAGE) and classified (READY). From then on it can be
 * offered to one body at a time; the body that accepts leads it, until it is resolved and closed. "At most one lead at any instant" is
 * a sentence about an issue, so every referral begins here, with the issue's row locked: the last live one is ended before the next is
 * begun, each begin counts the epoch up, so that a late command of a former lead is known by its number, and every act of the issue and
 * its parts gets its instant here ({@link #stamp}). The database holds the same sentence as constraints
 * ({@code V0002__create_referral.sql}), which win where two meet.
 *
 * <p>Only what changes is written ({@code DynamicUpdate}): written again, title and summary would be taken apart into their words anew
 * by every command.
 */
@Entity
@DynamicUpdate
public class Issue {

    @EmbeddedId
    private IssueRef ref;

    @Embedded
    private Matter matter;

    @Embedded
    private Raiser raiser;

    @Embedded
    private @Nullable ExternalReference externalReference;

    @Column(updatable = false)
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private IssueState state;

    @Embedded
    private Standing standing;

    @Embedded
    private @Nullable Triage triage;

    @Column(updatable = false)
    private @Nullable String umbrella;

    private @Nullable String formerLead;

    @Embedded
    private @Nullable WithdrawalRequest withdrawalRequest;

    private @Nullable Instant raiserLeftAt;

    @Embedded
    private @Nullable Agenda agenda;

    private long epoch;
    private Instant changedAt;

    @Version
    private long revision;

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    @OrderBy("epoch")
    private List<Referral> referrals = new ArrayList<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    @OrderBy("offeredAt")
    private List<TransferOffer> transferOffers = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Issue() {}

    private Issue(IssueRef ref, Matter matter, Raiser raiser, @Nullable ExternalReference external, Instant at) {
        this.ref = ref;
        this.matter = matter.readableBy(raiser.subject());
        this.raiser = raiser;
        this.externalReference = external;
        this.raisedAt = at;
        this.changedAt = at;
        this.state = IssueState.RECEIVED;
        this.standing = new Standing(at, null, null);
    }

    /** Raises a new issue. */
    public static Issue raise(
            IssueRef ref, Matter matter, Raiser raiser, @Nullable ExternalReference external, Instant at) {
        return new Issue(ref, matter, raiser, external, at);
    }

    /** Takes the issue into triage; from now on it shows who has it. */
    public void take(Caller caller, Instant now) {
        requireState(IssueState.IN_TRIAGE, IssueState.RECEIVED);
        become(IssueState.IN_TRIAGE, null, now);
        triage = new Triage(caller.name(), changedAt);
    }

    /** Says what the issue is about; now it can be offered. */
    public void classify(Classification classification, Instant now) {
        requireState(IssueState.READY, IssueState.IN_TRIAGE);
        become(IssueState.READY, null, now);
        matter = matter.classifiedAs(classification);
    }

    /** Says anew what the issue is about; whoever holds it goes on holding it. */
    public void reclassify(Classification classification, Instant now) {
        if (state != IssueState.READY) {
            throw ISSUE_NOT_READY.because("The issue is " + state + ".").with("state", state);
        }
        stamp(now);
        matter = matter.classifiedAs(classification);
    }

    /** Says who may read the issue; it counts at once, for what was told before too. */
    public void mark(Marking marking, List<String> persons, Instant now) {
        stamp(now);
        matter = matter.marked(marking, persons);
    }

    /** It is not the committee's. */
    public void putAside(String reason, Instant now) {
        leadership().requireVacant();
        become(IssueState.OUT_OF_SCOPE, reason, now);
    }

    /** It is done: by its lead's completion, which is stored, or by the chair's word. */
    public void resolve(@Nullable String reason, Duration keptOpen, Instant now) {
        leadership().requireVacant();
        become(IssueState.RESOLVED, reason, now);
        standing = standing.until(changedAt.plus(keptOpen));
    }

    /** It is over, and nobody has objected. */
    public void close(Instant now) {
        requireState(IssueState.CLOSED, IssueState.RESOLVED);
        become(IssueState.CLOSED, null, now);
    }

    /** All its parts are over. */
    public void closeUmbrella(Instant now) {
        requireState(IssueState.CLOSED, IssueState.UMBRELLA);
        become(IssueState.CLOSED, null, now);
    }

    /** It is taken back by its raiser; whatever was live of it is cancelled and stored. */
    public void withdraw(String reason, Instant now) {
        leadership().requireVacant();
        become(IssueState.WITHDRAWN, reason, now);
    }

    /** The raiser asks to take back what a body leads; the chair decides. */
    public void askForWithdrawal(String reason, Instant now) {
        withdrawalRequest = new WithdrawalRequest(stamp(now), reason);
    }

    /** The chair lets the lead go on. */
    public void refuseWithdrawal(Instant now) {
        stamp(now);
        withdrawalRequest = null;
    }

    /** The raiser leaves an issue that others have raised too; it goes on without it. */
    public void letRaiserLeave(Instant now) {
        raiserLeftAt = stamp(now);
    }

    /** It is a matter of the committee again; whoever led it gets the first offer. */
    public void reopen(String reason, @Nullable Classification classification, Instant now) {
        requireState(
                IssueState.READY,
                IssueState.RESOLVED,
                IssueState.CLOSED,
                IssueState.OUT_OF_SCOPE,
                IssueState.WITHDRAWN);
        Matter reopened = classification == null ? matter : matter.classifiedAs(classification);
        if (reopened.classification().isEmpty()) {
            throw CLASSIFICATION_REQUIRED.because("It was never classified.");
        }
        become(IssueState.READY, reason, now);
        matter = reopened;
        formerLead = leadership().last().map(Referral::body).orElse(null);
    }

    /** It is led as a part of another issue from now on; its live referral, if it had one, has ended and is stored. */
    void joinAnother(Instant now) {
        leadership().requireVacant();
        become(IssueState.MERGED, null, now);
    }

    /** It is a matter of its own again. */
    void leaveOther(Caller caller, String reason, Instant now) {
        requireState(IssueState.IN_TRIAGE, IssueState.MERGED);
        become(IssueState.IN_TRIAGE, reason, now);
        triage = new Triage(caller.name(), changedAt);
    }

    /** Another issue's content counts here too: the stricter marking of both. */
    void admit(Issue member, Instant now) {
        stamp(now);
        matter = matter.marked(matter.marking().stricter(member.matter.marking()), member.matter.namedPersons());
    }

    /**
     * Refuses what cannot be led in parts.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code illegal-transition}
     */
    public void requireCanBeSplit() {
        if (!state.mayBecome(IssueState.UMBRELLA)) {
            throw illegal("issue", state, IssueState.UMBRELLA);
        }
    }

    /** It is led in parts from now on; whatever was live of it has ended and is stored. */
    public void split(String reason, Instant now) {
        leadership().requireVacant();
        become(IssueState.UMBRELLA, reason, now);
    }

    /** A part of this issue, ready to be offered: of the same raiser, as triage has cut it. */
    public Issue part(IssueRef newRef, Matter cut, Instant now) {
        Issue part = new Issue(newRef, cut, raiser, null, now);
        part.umbrella = ref.value();
        part.state = IssueState.READY;
        return part;
    }

    /** Who holds the issue, and what can be done with that. */
    public Leadership leadership() {
        return new Leadership(this);
    }

    /** Records what time has done by itself, each as of when it did. */
    public List<Passage> settle(Instant now) {
        List<Passage> passed = new ArrayList<>(leadership().settle(now));
        if (standing.isOverAt(now)) {
            close(Objects.requireNonNull(standing.closesAt()));
            passed.add(Passage.ISSUE_CLOSED);
        }
        return passed;
    }

    /** Two commands can lead to one state; each has the states that it starts from. */
    private void requireState(IssueState next, IssueState... from) {
        if (!List.of(from).contains(state)) {
            throw illegal("issue", state, next);
        }
    }

    /** The one way in which an issue changes its state. */
    private void become(IssueState next, @Nullable String reason, Instant now) {
        if (!state.mayBecome(next)) {
            throw illegal("issue", state, next);
        }
        state = next;
        standing = new Standing(stamp(now), reason, null);
        withdrawalRequest = null;
        formerLead = null;
        agenda = next.isOpen() ? agenda : null;
    }

    /** Says who owes the next step since the last act; nobody does once it is over. */
    public void expect(Optional<Agenda> next) {
        agenda = next.orElse(null);
    }

    /** The instant of an act: never before that of the act before it, even when the machine's clock was set back between. */
    Instant stamp(Instant now) {
        changedAt = instantOf(now);
        return changedAt;
    }

    /** The instant of an act beside it, that changes nothing of it: never before that of its own last act. */
    public Instant instantOf(Instant now) {
        return now.isBefore(changedAt) ? changedAt : now;
    }

    /**
     * Refuses unless something is still to be done about it.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code issue-not-open}
     */
    public void requireUnderWay() {
        if (!state.isUnderWay()) {
            throw ISSUE_NOT_OPEN.because("The issue is " + state + ".").with("state", state);
        }
    }

    /** A referral begins: the number that no other one of this issue has. */
    long nextEpoch() {
        formerLead = null;
        return ++epoch;
    }

    List<Referral> allReferrals() {
        return referrals;
    }

    List<TransferOffer> allTransferOffers() {
        return transferOffers;
    }

    /** The referral that is stored as live. */
    public Optional<Referral> live() {
        return referrals.stream().filter(referral -> referral.state().isLive()).findFirst();
    }

    /** The referral of the body that leads, if one does. */
    public Optional<Referral> lead() {
        return live().filter(referral -> referral.state().isLead());
    }

    /** What the issue is about; only once it is classified. */
    public Classification classification() {
        return matter.classification().orElseThrow(() -> ISSUE_NOT_READY.because("The issue is not classified."));
    }

    /** The state as it is to be shown: what time has done is so, also before it is recorded. */
    public IssueState stateAt(Instant now) {
        return standing.isOverAt(now) ? IssueState.CLOSED : state;
    }

    /** Its entity tag as shown at this instant. */
    public ItemTag tag(Instant now) {
        boolean derived = stateAt(now) != state
                || live().filter(referral -> referral.stateAt(now) != referral.state())
                        .isPresent();
        return new ItemTag(epoch, revision, derived ? 1 : 0);
    }

    public IssueRef ref() {
        return ref;
    }

    /** What it is about; the raiser is among the persons named. */
    public Matter matter() {
        return matter;
    }

    public Raiser raiser() {
        return raiser;
    }

    /** How the integrating system that brought it in names it. */
    public Optional<ExternalReference> externalReference() {
        return Optional.ofNullable(externalReference);
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** The instant of the last act. */
    public Instant changedAt() {
        return changedAt;
    }

    /** As it is stored. */
    public IssueState state() {
        return state;
    }

    /** Since when and why it is in its state. */
    public Standing standing() {
        return standing;
    }

    /** Who took it into triage, once somebody has. */
    public Optional<Triage> triage() {
        return Optional.ofNullable(triage);
    }

    /** Reference of the issue that it was split from, if it was. */
    public Optional<String> umbrella() {
        return Optional.ofNullable(umbrella);
    }

    /** Code of the body that the first offer after a reopening goes to, until it has had it. */
    public Optional<String> formerLead() {
        return Optional.ofNullable(formerLead);
    }

    /** What the chair is to consent to, if the raiser has asked. */
    public Optional<WithdrawalRequest> withdrawalRequest() {
        return Optional.ofNullable(withdrawalRequest);
    }

    /** When the raiser left an issue that others have raised too. */
    public Optional<Instant> raiserLeftAt() {
        return Optional.ofNullable(raiserLeftAt);
    }

    /** Who owes the next step at the instant; nobody once it is over. */
    public Optional<NextStep> nextStep(Instant now) {
        return Optional.ofNullable(agenda).flatMap(next -> next.at(now));
    }

    public long epoch() {
        return epoch;
    }

    /** All that it had and has, by their epoch. */
    public List<Referral> referrals() {
        return List.copyOf(referrals);
    }
}
