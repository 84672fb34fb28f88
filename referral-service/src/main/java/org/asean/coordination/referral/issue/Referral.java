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
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.ILLEGAL_TRANSITION;
import static org.asean.coordination.referral.issue.IssueProblem.OFFER_EXPIRED;

/**
 * An issue offered to, or held by, one body: a part of its {@link Issue}, through which every change passes.
 *
 * <p>Its hold is [offered, ended); its tenure as lead, if it has one, is [accepted, ended) inside it. {@code epoch} is the
 * number under which it was begun.
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

    @Enumerated(EnumType.STRING)
    private Offer.Basis basis;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private RoutingAnswer routing;

    @Embedded
    private @Nullable RegistryPosition known;

    private Instant offeredAt;
    private String offeredBy;
    private String offeredAs;
    private Instant ackBy;
    private @Nullable Instant acceptedAt;
    private @Nullable String acceptedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String endCode;
    private @Nullable String endReason;
    private @Nullable String suggestedBody;

    @Version
    private long revision;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    Referral(UUID id, Issue issue, long epoch, Offer offer, Caller caller, String role, Instant at) {
        this.id = id;
        this.issue = issue;
        this.epoch = epoch;
        this.body = offer.body();
        this.state = ReferralState.OFFERED;
        this.basis = offer.basis();
        this.reason = offer.reason();
        this.routing = offer.routing();
        this.known = offer.known();
        this.offeredAt = at;
        this.offeredBy = caller.subject();
        this.offeredAs = role;
        this.ackBy = at.plus(offer.toAcknowledge());
    }

    /**
     * What goes on under the body that took the place of another's: in the same state, and as lead without a word of its own where that
     * one led, since a lead that is succeeded leaves no gap.
     */
    Referral(UUID id, Issue issue, long epoch, Succession succession, RegistryPosition known, Duration toAcknowledge) {
        Referral former = succession.former();
        String cause = String.valueOf(former.endedBy);
        this.id = id;
        this.issue = issue;
        this.epoch = epoch;
        this.body = succession.successor();
        this.state = succession.state();
        this.basis = Offer.Basis.SUCCESSION;
        this.reason = former.endReason;
        this.routing = former.routing;
        this.known = known;
        this.offeredAt = succession.at();
        this.offeredBy = cause;
        this.offeredAs = "effect";
        this.ackBy = succession.at().plus(toAcknowledge);
        if (state.isLead()) {
            this.acceptedAt = succession.at();
            this.acceptedBy = cause;
        }
    }

    /** Ends with its body: cancelled, or superseded where it is carried on. */
    void endWithBody(ReferralState ended, BodyEnd end, Caller caller, Instant at) {
        become(ended);
        endedAt = at;
        endedBy = caller.subject();
        endCode = end.name();
        endReason = end.reason();
    }

    void accept(Caller caller, Instant at) {
        requireInTime(at);
        become(ReferralState.ACCEPTED);
        acceptedAt = at;
        acceptedBy = caller.subject();
    }

    void decline(Refusal refusal, Caller caller, Instant at) {
        requireInTime(at);
        become(ReferralState.DECLINED);
        endedAt = at;
        endedBy = caller.subject();
        endCode = refusal.code().name();
        endReason = refusal.reason();
        suggestedBody = refusal.suggestedBody();
    }

    void expire() {
        become(ReferralState.EXPIRED);
        endedAt = ackBy;
    }

    private void requireInTime(Instant at) {
        if (isExpiredAt(at) || state == ReferralState.EXPIRED) {
            throw OFFER_EXPIRED
                    .because("It was to be answered by " + ackBy + ".")
                    .with("ackBy", ackBy);
        }
    }

    /** The one way in which a referral changes its state. */
    private void become(ReferralState next) {
        if (!state.mayBecome(next)) {
            throw ILLEGAL_TRANSITION
                    .because("A referral that is " + state + " cannot become " + next + ".")
                    .with("from", state)
                    .with("to", next);
        }
        state = next;
    }

    /** Whether it is an offer whose time is over, recorded or not. */
    boolean isExpiredAt(Instant now) {
        return state == ReferralState.OFFERED && now.isAfter(ackBy);
    }

    /** The state as it is to be shown: an offer whose time is over has expired, also before that is recorded. */
    public ReferralState stateAt(Instant now) {
        return isExpiredAt(now) ? ReferralState.EXPIRED : state;
    }

    /** Its entity tag as shown at this instant; the epoch is its issue's. */
    public ItemTag tag(Instant now) {
        return new ItemTag(epoch, revision, isExpiredAt(now) ? 1 : 0);
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

    public ReferralState state() {
        return state;
    }

    public Offer.Basis basis() {
        return basis;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** How far the registry was known when it was begun; nothing for those of before that was kept. */
    public Optional<RegistryPosition> known() {
        return Optional.ofNullable(known);
    }

    public RoutingAnswer routing() {
        return routing;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public Instant ackBy() {
        return ackBy;
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endCode() {
        return Optional.ofNullable(endCode);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Optional<String> suggestedBody() {
        return Optional.ofNullable(suggestedBody);
    }

    /** Subject of the token that offered it. */
    public String offeredBy() {
        return offeredBy;
    }

    /** In which seat it was offered: chair, vice-chair, or the committee by no-objection. */
    public String offeredAs() {
        return offeredAs;
    }

    /** Subject of the token that accepted it. */
    public Optional<String> acceptedBy() {
        return Optional.ofNullable(acceptedBy);
    }

    /** Subject of the token that ended it; nothing when the clock did. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }
}
