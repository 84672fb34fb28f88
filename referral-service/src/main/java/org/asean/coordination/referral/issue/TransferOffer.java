package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.CONSENT_REQUIRED;
import static org.asean.coordination.referral.issue.IssueProblem.OFFER_EXPIRED;
import static org.asean.coordination.referral.issue.IssueProblem.illegal;

/**
 * A lead's offer to hand its lead over to another body: a part of the {@link Issue}. The other body becomes lead by its own acceptance
 * and at one instant ({@link Issue#transfer}); until then nothing changes. Whatever ends the lead's referral makes it void.
 */
@Entity
public class TransferOffer {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issue_ref", updatable = false)
    private Issue issue;

    @Column(updatable = false)
    private UUID referral;

    private String body;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    private String reason;
    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private RoutingAnswer routing;

    @Embedded
    private @Nullable RegistryPosition known;

    private Instant offeredAt;
    private String offeredBy;
    private Instant answerBy;
    private @Nullable Instant lapsesAt;
    private boolean consentNeeded;
    private @Nullable Instant consentedAt;
    private @Nullable String consentedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String endReason;

    @Version
    private long revision;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TransferOffer() {}

    TransferOffer(UUID id, Referral lead, Offer offer, GivenBack handover, Caller caller, Instant at) {
        this.id = id;
        this.issue = lead.issue();
        this.referral = lead.id();
        this.body = offer.body();
        this.state = TransferState.PENDING;
        this.reason = handover.reason();
        this.note = handover.note();
        this.routing = offer.routing();
        this.known = offer.known();
        this.offeredAt = at;
        this.offeredBy = caller.subject();
        this.answerBy = at.plus(offer.toAcknowledge());
        this.lapsesAt = offer.lapsesAt();
        this.consentNeeded = offer.basis() == Basis.OVERRIDE;
    }

    /** The chair lets a body take over that routing did not answer with. */
    public void consent(Caller caller, Instant now) {
        if (state != TransferState.PENDING || !consentNeeded || consentedAt != null) {
            throw illegal("transfer offer", consentedAt == null ? state : "consented", "consented");
        }
        consentedAt = issue.stamp(now);
        consentedBy = caller.subject();
    }

    /** The other body does not take the lead over. */
    public void refuse(String why, Caller caller, Instant now) {
        requireInTime(now);
        become(TransferState.REFUSED, why, caller.subject(), issue.stamp(now));
    }

    /** The lead keeps its lead. */
    public void withdraw(String why, Caller caller, Instant now) {
        become(TransferState.WITHDRAWN, why, caller.subject(), issue.stamp(now));
    }

    void accept(Caller caller, Instant now) {
        requireInTime(now);
        if (state == TransferState.PENDING && awaitsConsent()) {
            throw CONSENT_REQUIRED.because("Routing did not answer with " + body + ".");
        }
        become(TransferState.ACCEPTED, null, caller.subject(), issue.stamp(now));
    }

    void endWithLead(Instant at) {
        become(TransferState.VOID, null, null, at);
    }

    boolean settle(Instant now) {
        boolean expired = isExpiredAt(now);
        if (expired) {
            become(TransferState.EXPIRED, null, null, issue.stamp(answerBy));
        }
        return expired;
    }

    private void requireInTime(Instant now) {
        if (isExpiredAt(now) || state == TransferState.EXPIRED) {
            throw OFFER_EXPIRED
                    .because("It was to be answered by " + answerBy + ".")
                    .with("answerBy", answerBy);
        }
    }

    /** The one way in which it changes its state. */
    private void become(TransferState next, @Nullable String why, @Nullable String by, Instant at) {
        if (!state.mayBecome(next)) {
            throw illegal("transfer offer", state, next);
        }
        state = next;
        endReason = why;
        endedBy = by;
        endedAt = at;
    }

    private boolean isExpiredAt(Instant now) {
        return state == TransferState.PENDING && now.isAfter(answerBy);
    }

    /** The state as it is to be shown: one whose time is over has expired, also before that is recorded. */
    public TransferState stateAt(Instant now) {
        return isExpiredAt(now) ? TransferState.EXPIRED : state;
    }

    /** Its entity tag as shown at this instant. */
    public ItemTag tag(Instant now) {
        return new ItemTag(issue.epoch(), revision, stateAt(now) == state ? 0 : 1);
    }

    public UUID id() {
        return id;
    }

    public Issue issue() {
        return issue;
    }

    /** The referral under which the lead leads. */
    public UUID referral() {
        return referral;
    }

    /** Code of the body that is to take over. */
    public String body() {
        return body;
    }

    public TransferState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    /** What the next lead has to know. */
    public String note() {
        return note;
    }

    public RoutingAnswer routing() {
        return routing;
    }

    Optional<RegistryPosition> known() {
        return Optional.ofNullable(known);
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public String offeredBy() {
        return offeredBy;
    }

    /** Until when the other body may answer. */
    public Instant answerBy() {
        return answerBy;
    }

    Optional<Instant> lapsesAt() {
        return Optional.ofNullable(lapsesAt);
    }

    /** Whether the chair is still to consent. */
    public boolean awaitsConsent() {
        return consentNeeded && consentedAt == null;
    }

    public Optional<Instant> consentedAt() {
        return Optional.ofNullable(consentedAt);
    }

    /** Subject of the token that consented. */
    public Optional<String> consentedBy() {
        return Optional.ofNullable(consentedBy);
    }

    /** Subject of the token that answered it or took it back; nothing where the clock or the end of the lead did. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
