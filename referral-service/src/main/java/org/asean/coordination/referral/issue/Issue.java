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
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.ILLEGAL_TRANSITION;
import static org.asean.coordination.referral.issue.IssueProblem.ISSUE_NOT_READY;
import static org.asean.coordination.referral.issue.IssueProblem.LEAD_ALREADY_HELD;

/**
 * A matter raised with the committee, and the referrals that it had and has.
 *
 * <p>It is raised (RECEIVED), taken by somebody of the committee (IN_TRIAGE) and classified (READY). From then on it can be
 * offered to one body at a time; the body that accepts leads it. "At most one lead at any instant" is a sentence about an
 * issue, so every command on its referrals passes here with the issue's row locked: the last live referral is ended before
 * the next is begun, and each begin counts the epoch up, so that a late command of a former lead is known by its number.
 * The database holds the same sentence as constraints ({@code V0002__create_referral.sql}), which win where two meet.
 */
@Entity
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

    private @Nullable String triageHolder;
    private @Nullable Instant triageSince;
    private long epoch;
    private Instant changedAt;

    @Version
    private long revision;

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    @OrderBy("epoch")
    private List<Referral> referrals = new ArrayList<>();

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
    }

    /** Raises a new issue. */
    public static Issue raise(
            IssueRef ref, Matter matter, Raiser raiser, @Nullable ExternalReference external, Instant at) {
        return new Issue(ref, matter, raiser, external, at);
    }

    /** Takes the issue into triage; from now on it shows who has it. */
    public void take(Caller caller, Instant now) {
        become(IssueState.IN_TRIAGE, now);
        triageHolder = caller.name();
        triageSince = changedAt;
    }

    /** Says what the issue is about; now it can be offered. */
    public void classify(Classification classification, Instant now) {
        become(IssueState.READY, now);
        matter = matter.classifiedAs(classification);
    }

    /**
     * Refuses unless the issue can take an offer: it is READY and nothing is live. An offer whose time is over is not live,
     * also where nobody has recorded that yet.
     */
    public void requireOfferable(Instant now) {
        if (state != IssueState.READY) {
            throw ISSUE_NOT_READY.because("The issue is " + state + ".").with("state", state);
        }
        live().filter(referral -> referral.stateAt(now).isLive()).ifPresent(referral -> {
            throw LEAD_ALREADY_HELD
                    .because(referral.state().isLead() ? "A body leads the issue." : "A body holds an open offer.")
                    .with("body", referral.body())
                    .with("referral", referral.id());
        });
    }

    /**
     * Begins a referral. The caller has made sure that the issue {@linkplain #requireOfferable is offerable} and has
     * {@linkplain #recordExpiry recorded} what ended before.
     */
    public Referral offer(UUID id, Offer offer, Caller caller, String role, Instant now) {
        requireOfferable(now);
        changedAt = bound(now);
        epoch++;
        Referral referral = new Referral(id, this, epoch, offer, caller, role, changedAt);
        referrals.add(referral);
        return referral;
    }

    /** The body takes the lead. */
    public void accept(Referral referral, Caller caller, Instant now) {
        changedAt = bound(now);
        referral.accept(caller, changedAt);
    }

    /** The body refuses. */
    public void decline(Referral referral, Refusal refusal, Caller caller, Instant now) {
        changedAt = bound(now);
        referral.decline(refusal, caller, changedAt);
    }

    /** Ends a live referral whose body stopped being active; the issue is the chair's again. */
    public void endWithBody(Referral referral, BodyEnd end, Caller caller, Instant now) {
        changedAt = bound(now);
        referral.endWithBody(ReferralState.CANCELLED, end, caller, changedAt);
    }

    /**
     * Ends a live referral whose body another one took the place of. The end has to be stored before it {@linkplain #carryOn is carried
     * on}: the database would see two live ones.
     */
    public Succession supersede(Referral referral, String successor, Caller caller, Instant now) {
        ReferralState state = referral.state();
        changedAt = bound(now);
        referral.endWithBody(ReferralState.SUPERSEDED, BodyEnd.BODY_SUCCEEDED, caller, changedAt);
        return new Succession(referral, successor, state, changedAt);
    }

    /** Begins, at the instant at which the former one ended, the referral of the successor. */
    public Referral carryOn(Succession succession, UUID id, RegistryPosition known, Duration toAcknowledge) {
        epoch++;
        Referral referral = new Referral(id, this, epoch, succession, known, toAcknowledge);
        referrals.add(referral);
        return referral;
    }

    /** Records that the open offer's time is over, if it is: the offer ended when its time did, not when it was noticed. */
    public boolean recordExpiry(Instant now) {
        Optional<Referral> expired = live().filter(referral -> referral.isExpiredAt(now));
        expired.ifPresent(referral -> {
            changedAt = bound(referral.ackBy());
            referral.expire();
        });
        return expired.isPresent();
    }

    /** The one way in which an issue changes its state. */
    private void become(IssueState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw ILLEGAL_TRANSITION
                    .because("An issue that is " + state + " cannot become " + next + ".")
                    .with("from", state)
                    .with("to", next);
        }
        state = next;
        changedAt = bound(now);
    }

    /** No act has an earlier instant than the one before it, even when the machine's clock was set back between. */
    private Instant bound(Instant now) {
        return now.isBefore(changedAt) ? changedAt : now;
    }

    /** The referral that is stored as live. */
    public Optional<Referral> live() {
        return referrals.stream().filter(referral -> referral.state().isLive()).findFirst();
    }

    /** The referral of this issue with the id. */
    public Referral referral(UUID id) {
        return KitProblem.found(
                referrals.stream().filter(referral -> referral.id().equals(id)).findFirst(), "referral " + id);
    }

    /** The body that leads, if one does. */
    public Optional<Referral> lead() {
        return live().filter(referral -> referral.state().isLead());
    }

    /** Whether the body has refused this issue, or given it back. */
    public boolean wasRefusedBy(String body) {
        return referrals.stream()
                .anyMatch(referral ->
                        referral.body().equals(body) && referral.state().isRefusal());
    }

    /** What the issue is about; only once it is classified. */
    public Classification classification() {
        return matter.classification().orElseThrow(() -> ISSUE_NOT_READY.because("The issue is not classified."));
    }

    /** Its entity tag as shown at this instant. */
    public ItemTag tag(Instant now) {
        boolean expired = live().filter(referral -> referral.isExpiredAt(now)).isPresent();
        return new ItemTag(epoch, revision, expired ? 1 : 0);
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

    public Instant changedAt() {
        return changedAt;
    }

    public IssueState state() {
        return state;
    }

    public @Nullable String triageHolder() {
        return triageHolder;
    }

    public @Nullable Instant triageSince() {
        return triageSince;
    }

    public List<Referral> referrals() {
        return List.copyOf(referrals);
    }
}
