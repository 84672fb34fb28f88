package org.asean.coordination.mandate.mandate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A committee's time-bound authority. The secretariat drafts it, brings it before the granting organ and records the organ's
 * adoption; from then on it is in force on the days of its validity and lapses by the clock, unless it is discharged or
 * revoked before. Its areas, deliverables and days never change: what is granted anew is another mandate.
 */
@Entity
class Mandate {

    @EmbeddedId
    private MandateId id;

    @Version
    private long version;

    @Column(name = "committee_code", updatable = false)
    private String committee;

    @Column(updatable = false)
    private String grantedBy;

    @Column(updatable = false)
    private String instrument;

    @Embedded
    private Validity validity;

    /** Never ACTIVE or EXPIRED: see {@link #stateAt}. */
    @Enumerated(EnumType.STRING)
    private MandateState state;

    @ElementCollection
    @CollectionTable(name = "mandate_area", joinColumns = @JoinColumn(name = "mandate_id"))
    @OrderColumn(name = "ordinal")
    @Fetch(FetchMode.SUBSELECT)
    private List<Area> areas = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mandate_deliverable", joinColumns = @JoinColumn(name = "mandate_id"))
    @OrderColumn(name = "ordinal")
    @Fetch(FetchMode.SUBSELECT)
    private List<Deliverable> deliverables = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mandate_step", joinColumns = @JoinColumn(name = "mandate_id"))
    @OrderColumn(name = "ordinal")
    @Fetch(FetchMode.SUBSELECT)
    private List<Step> steps = new ArrayList<>();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Mandate() {}

    private Mandate(DraftMandate wish) {
        this.id = MandateId.random();
        this.committee = wish.committee();
        this.grantedBy = wish.grantedBy();
        this.instrument = wish.instrument();
        this.validity = Validity.of(wish.validFrom(), wish.validTo());
        this.state = MandateState.DRAFT;
        this.areas.addAll(wish.areas());
        this.deliverables.addAll(wish.deliverables());
    }

    /** A new draft. */
    static Mandate draft(DraftMandate wish, Caller by, Instant at) {
        Mandate mandate = new Mandate(wish);
        mandate.record(MandateState.DRAFT, by, at, null);
        return mandate;
    }

    /** Brings it before the granting organ. */
    void propose(Caller by, Instant at) {
        become(MandateState.PROPOSED, by, at, null);
    }

    /** Records that the granting organ has adopted it; one whose days are over would be dead at birth. */
    void adopt(Caller by, Instant at) {
        requireMayBecome(MandateState.ADOPTED, at);
        if (validity.isOverOn(day(at))) {
            throw MandateProblem.MANDATE_PERIOD_OVER.because("Its last day was the one before " + validity.to() + ".");
        }
        become(MandateState.ADOPTED, by, at, null);
    }

    /** Ends it because its task is done. */
    void discharge(String reason, Caller by, Instant at) {
        become(MandateState.DISCHARGED, by, at, reason);
    }

    /** Ends it because the granting organ takes it back. */
    void revoke(String reason, Caller by, Instant at) {
        become(MandateState.REVOKED, by, at, reason);
    }

    /** Refuses unless the state shown at the instant allows the next one. */
    void requireMayBecome(MandateState next, Instant at) {
        MandateState now = stateAt(at);
        if (!now.mayBecome(next)) {
            throw MandateProblem.MANDATE_TRANSITION_NOT_ALLOWED
                    .because("It is " + now + " and cannot become " + next + ".")
                    .with("from", now)
                    .with("to", next);
        }
    }

    /** The one gate that every change of state passes. */
    private void become(MandateState next, Caller by, Instant at, @Nullable String note) {
        requireMayBecome(next, at);
        state = next;
        record(next, by, at, note);
    }

    private void record(MandateState entered, Caller by, Instant at, @Nullable String note) {
        steps.add(new Step(entered, at, by.subject(), by.actingBody(), note));
    }

    /** The state at an instant: that of the last step, and for an adopted one what the day makes of it. */
    MandateState stateAt(Instant instant) {
        LocalDate day = day(instant);
        if (state != MandateState.ADOPTED || !validity.hasBegunOn(day)) {
            return state;
        }
        return validity.isOverOn(day) ? MandateState.EXPIRED : MandateState.ACTIVE;
    }

    /** The entity tag; its last part changes when the clock changes the state that is shown. */
    ItemTag tag(Instant now) {
        return new ItemTag(0, version, state == MandateState.ADOPTED ? validity.boundsPassed(day(now)) : 0);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    MandateId id() {
        return id;
    }

    String committee() {
        return committee;
    }

    String grantedBy() {
        return grantedBy;
    }

    String instrument() {
        return instrument;
    }

    Validity validity() {
        return validity;
    }

    List<Area> areas() {
        return Collections.unmodifiableList(areas);
    }

    List<Deliverable> deliverables() {
        return Collections.unmodifiableList(deliverables);
    }

    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }
}
