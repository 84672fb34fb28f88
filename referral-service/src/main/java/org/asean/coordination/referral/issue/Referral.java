package org.asean.coordination.referral.issue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.HOLD_ENDS_BEFORE_IT_BEGINS;
import static org.asean.coordination.referral.issue.IssueProblem.ILLEGAL_TRANSITION;
import static org.asean.coordination.referral.issue.IssueProblem.OFFER_EXPIRED;
import static org.asean.coordination.referral.issue.IssueProblem.illegal;

/**
 * An issue offered to, or held by, one body: a part of its {@link Issue}, which begins it and gives every act its instant.
 *
 * <p>Its hold is [offered, ended); its tenure as lead, if it has one, is [accepted, ended) inside it. {@code epoch} is the
 * number under which it was begun. Time does some things to it by itself ({@link #stateAt}).
 */
@Entity
public class Referral {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issue_ref", updatable = false)
    private Issue issue;

    private long epoch;
    private String body;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Embedded
    private Origin origin;

    @Embedded
    private AnswerClock clock;

    private @Nullable Instant lapsesAt;

    @Embedded
    private @Nullable Tenure tenure;

    @Embedded
    private @Nullable Ending ending;

    @Version
    private long revision;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    Referral(UUID id, Issue issue, long epoch, Beginning begun) {
        this.id = id;
        this.issue = issue;
        this.epoch = epoch;
        this.body = begun.body();
        this.state = begun.state();
        this.origin = begun.origin();
        this.clock = AnswerClock.until(begun.ackBy());
        this.lapsesAt = begun.lapsesAt();
        this.tenure = begun.tenure();
    }

    /** The body takes the lead. */
    public void accept(Caller caller, Instant now) {
        requireInTime(now);
        become(ReferralState.ACCEPTED);
        clock = clock.moving();
        tenure = Tenure.begun(issue.stamp(now), caller);
    }

    /** The body refuses. */
    public void decline(Refusal refusal, Caller caller, Instant now) {
        requireInTime(now);
        end(ReferralState.DECLINED, Ending.refused(refusal, caller, issue.stamp(now)));
    }

    /** The lead begins to work. */
    public void start(Instant now) {
        requireState(ReferralState.ACCEPTED, ReferralState.IN_PROGRESS);
        become(ReferralState.IN_PROGRESS);
        tenure = led().started(issue.stamp(now));
    }

    /** The lead waits for something, until an instant at the latest. */
    public void hold(Pause until, Instant now) {
        requireState(ReferralState.IN_PROGRESS, ReferralState.ON_HOLD);
        if (!until.until().isAfter(now)) {
            throw HOLD_ENDS_BEFORE_IT_BEGINS.because("It would end at " + until.until() + ".");
        }
        become(ReferralState.ON_HOLD);
        issue.stamp(now);
        tenure = led().paused(until);
    }

    /** The lead goes on before its time. */
    public void resume(Instant now) {
        requireState(ReferralState.ON_HOLD, ReferralState.IN_PROGRESS);
        goOn(now);
    }

    /** The lead says how it goes; the next report is due from here. */
    public void report(Instant now) {
        requireLead();
        tenure = led().reported(issue.stamp(now));
    }

    /** The lead gives the issue back to the chair. */
    public void giveBack(GivenBack back, Caller caller, Instant now) {
        end(ReferralState.RETURNED, Ending.returned(back, caller, issue.stamp(now)));
    }

    /** The chair takes the issue back. */
    public void recall(String reason, Caller caller, Instant now) {
        end(ReferralState.RECALLED, Ending.because(reason, caller, issue.stamp(now)));
    }

    /** The lead has finished; the issue is {@linkplain Issue#resolve resolved} in the same transaction, after this is stored. */
    public void complete(Completion completion, Caller caller, Instant now) {
        end(ReferralState.COMPLETED, Ending.completed(completion, caller, issue.stamp(now)));
    }

    /**
     * The body asks the raiser: the time to answer an open offer stands still until it has an answer, for this long at most, and once.
     *
     * @return whether it stands still from now on
     */
    public boolean stopClock(Duration atMost, Instant now) {
        boolean stops = state == ReferralState.OFFERED && clock.wasNeverStopped() && !isExpiredAt(now);
        if (stops) {
            clock = clock.stopped(issue.stamp(now), atMost);
        }
        return stops;
    }

    /**
     * The raiser has answered: the clock goes on, so that nobody's time is over by an answer.
     *
     * @return whether it stood still until now
     */
    public boolean restartClock(Instant now) {
        boolean stood = clock.standsStillAt(issue.instantOf(now));
        if (stood) {
            clock = clock.restarted(issue.stamp(now));
        }
        return stood;
    }

    /** Its ground is gone. */
    public void cancel(EndCause cause, Caller caller, Instant now) {
        end(ReferralState.CANCELLED, Ending.effectOf(cause, caller, issue.stamp(now)));
    }

    /** Ends, to go on under another body or on another issue. */
    public Handover handOver(EndCause cause, Caller caller, Instant now) {
        ReferralState was = state;
        Tenure led = tenure;
        Instant at = issue.stamp(now);
        end(ReferralState.SUPERSEDED, Ending.effectOf(cause, caller, at));
        return new Handover(this, was, led, at);
    }

    /** Ends at the instant at which another body takes the lead over. */
    void transfer(TransferOffer accepted, Caller caller, Instant at) {
        end(ReferralState.TRANSFERRED, Ending.because(accepted.reason(), caller, at));
    }

    /** The mandate under which a committee holds it ends at another time than was known. */
    public void lapseAt(Instant end, Instant now) {
        lapsesAt = end.isBefore(now) ? issue.stamp(now) : end;
    }

    /** Records what time has done, as of when it did. */
    Optional<Passage> settle(Instant now) {
        if (isExpiredAt(now)) {
            end(ReferralState.EXPIRED, Ending.byClock(issue.stamp(ackBy()), null));
            return Optional.of(Passage.OFFER_EXPIRED);
        }
        if (lapsesAt != null && isLapsedAt(now)) {
            end(ReferralState.CANCELLED, Ending.byClock(issue.stamp(lapsesAt), EndCause.MANDATE_ENDED));
            return Optional.of(Passage.MANDATE_ENDED);
        }
        if (clock.standsUntil() != null && clock.hasGoneOnAt(now)) {
            issue.stamp(clock.standsUntil());
            clock = clock.moving();
            return Optional.of(Passage.CLOCK_WENT_ON);
        }
        if (tenure != null && tenure.pause() != null && isPausedNoMoreAt(now)) {
            goOn(tenure.pause().until());
            return Optional.of(Passage.HOLD_ENDED);
        }
        return Optional.empty();
    }

    private void goOn(Instant at) {
        become(ReferralState.IN_PROGRESS);
        issue.stamp(at);
        tenure = led().paused(null);
    }

    private Tenure led() {
        return Objects.requireNonNull(tenure, "A lead has a tenure.");
    }

    /** Every end passes here: a lead that ends has nothing to hand over any more. */
    private void end(ReferralState ended, Ending how) {
        Optional<TransferOffer> pending = issue.leadership().pendingTransfer();
        become(ended);
        clock = clock.moving();
        tenure = tenure == null ? null : tenure.paused(null);
        ending = how;
        pending.ifPresent(transfer -> transfer.endWithLead(how.at()));
    }

    private void requireInTime(Instant at) {
        if (isExpiredAt(at) || state == ReferralState.EXPIRED) {
            throw OFFER_EXPIRED
                    .because("It was to be answered by " + ackBy() + ".")
                    .with("ackBy", ackBy());
        }
    }

    private void requireState(ReferralState from, ReferralState to) {
        if (state != from) {
            throw illegal("referral", state, to);
        }
    }

    /**
     * Refuses unless the body leads by this referral.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code illegal-transition}
     */
    public void requireLead() {
        if (!state.isLead()) {
            throw ILLEGAL_TRANSITION
                    .because("A referral that is " + state + " leads nothing.")
                    .with("from", state);
        }
    }

    /**
     * Refuses unless the body holds the issue by this referral: it leads, or can still answer.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code offer-expired}, {@code illegal-transition}
     */
    public void requireHeld(Instant now) {
        requireInTime(now);
        if (!state.isLive()) {
            throw ILLEGAL_TRANSITION
                    .because("A referral that is " + state + " holds nothing.")
                    .with("from", state);
        }
    }

    /** The one way in which a referral changes its state. */
    private void become(ReferralState next) {
        if (!state.mayBecome(next)) {
            throw illegal("referral", state, next);
        }
        state = next;
    }

    private boolean isExpiredAt(Instant now) {
        return state == ReferralState.OFFERED
                && now.isAfter(ackBy())
                && (lapsesAt == null || !lapsesAt.isBefore(ackBy()));
    }

    private boolean isLapsedAt(Instant now) {
        return state.isLive() && lapsesAt != null && !now.isBefore(lapsesAt) && !isExpiredAt(now);
    }

    private boolean isPausedNoMoreAt(Instant now) {
        return tenure != null && tenure.isPausedNoMoreAt(now);
    }

    /** The state as it is to be shown: what time has done is so, also before it is recorded. */
    public ReferralState stateAt(Instant now) {
        if (isExpiredAt(now)) {
            return ReferralState.EXPIRED;
        }
        if (isLapsedAt(now)) {
            return ReferralState.CANCELLED;
        }
        return isPausedNoMoreAt(now) ? ReferralState.IN_PROGRESS : state;
    }

    /** Its entity tag as shown at this instant; the epoch is its issue's. */
    public ItemTag tag(Instant now) {
        return new ItemTag(epoch, revision, stateAt(now) == state ? 0 : 1);
    }

    public UUID id() {
        return id;
    }

    public Issue issue() {
        return issue;
    }

    public long epoch() {
        return epoch;
    }

    public String body() {
        return body;
    }

    /** As it is stored. */
    public ReferralState state() {
        return state;
    }

    /** How it began. */
    public Origin origin() {
        return origin;
    }

    /** Until when the body may answer. */
    public Instant ackBy() {
        return clock.ackBy();
    }

    /** While the body waits for the answer to its question: when its clock goes on without one. */
    public Optional<Instant> standsUntil() {
        return Optional.ofNullable(clock.standsUntil());
    }

    /** When the mandate ends on which it rests; nothing where it rests on a remit. */
    public Optional<Instant> lapsesAt() {
        return Optional.ofNullable(lapsesAt);
    }

    /** Its time as lead, if it had one. */
    public Optional<Tenure> tenure() {
        return Optional.ofNullable(tenure);
    }

    /** When the body took the lead. */
    public Optional<Instant> acceptedAt() {
        return tenure().map(Tenure::acceptedAt);
    }

    /** How it ended, once it has. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }
}
