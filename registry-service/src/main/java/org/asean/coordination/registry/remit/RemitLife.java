package org.asean.coordination.registry.remit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.asean.coordination.competence.Period;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.provenance.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a remit is in its life, in both times: the days on which it is in force, and the instants of the acts that
 * made it so.
 */
@Embeddable
class RemitLife {

    @Enumerated(EnumType.STRING)
    private RemitState state;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "drafted_at", updatable = false))
    @AttributeOverride(name = "by", column = @Column(name = "drafted_by", updatable = false))
    private Stamp drafted;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "state_since"))
    @AttributeOverride(name = "by", column = @Column(name = "state_by"))
    private Stamp entered;

    private @Nullable Instant submittedAt;
    private @Nullable Instant admittedAt;
    private @Nullable LocalDate inForceFrom;
    private @Nullable Instant endedAt;
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway.Init")
    protected RemitLife() {}

    private RemitLife(RemitState state, Caller caller, Instant at) {
        this.state = state;
        this.drafted = Stamp.of(caller, at);
        this.entered = drafted;
    }

    static RemitLife draft(Caller caller, Instant at) {
        return new RemitLife(RemitState.DRAFT, caller, at);
    }

    /** Of a version that is admitted as it is written: taken over with the directory, or from a body that is succeeded. */
    static RemitLife inForce(LocalDate from, Caller caller, Instant at) {
        RemitLife life = new RemitLife(RemitState.ACTIVE, caller, at);
        life.admittedAt = at;
        life.inForceFrom = from;
        return life;
    }

    void submit(Caller caller, Instant at) {
        become(RemitState.SUBMITTED, caller, at);
        submittedAt = at;
    }

    void admit(LocalDate from, Caller caller, Instant at) {
        become(RemitState.ACTIVE, caller, at);
        admittedAt = at;
        inForceFrom = from;
    }

    /** Ends what is in force, or would come into force, on the day; never before it began. */
    void end(RemitState how, LocalDate on, Caller caller, Instant at) {
        become(how, caller, at);
        endedAt = at;
        endedOn = inForceFrom != null && inForceFrom.isAfter(on) ? inForceFrom : on;
    }

    /** The one gate of every change of state. */
    void become(RemitState next, Caller caller, Instant at) {
        requireMayBecome(next);
        state = next;
        entered = Stamp.of(caller, at);
    }

    void requireMayBecome(RemitState next) {
        if (!state.mayBecome(next)) {
            throw RemitProblem.REMIT_STATE_CONFLICT
                    .because("The remit is " + state + " and cannot become " + next + ".")
                    .with("from", state)
                    .with("to", next);
        }
    }

    /** As it shows on the day, of all that is known. */
    RemitState on(LocalDate day, Period said) {
        return asOf(new AsOf(day, Instant.MAX), said);
    }

    /** As it showed to somebody who knew what was recorded by then. */
    RemitState asOf(AsOf when, Period said) {
        boolean ended =
                happened(endedAt, when) && endedOn != null && !when.day().isBefore(endedOn);
        if (ended) {
            return state;
        }
        if (happened(admittedAt, when)) {
            return RemitState.ACTIVE.on(when.day(), said);
        }
        boolean closed = state == RemitState.REFUSED || state == RemitState.WITHDRAWN;
        if (closed && happened(entered.at(), when)) {
            return state;
        }
        return happened(submittedAt, when) ? RemitState.SUBMITTED : RemitState.DRAFT;
    }

    private static boolean happened(@Nullable Instant act, AsOf when) {
        return act != null && !act.isAfter(when.known());
    }

    /** The days in force that were known then, when there are any: what was said, less what an act has taken off. */
    @Nullable
    Period inForce(Period said, Instant known) {
        if (inForceFrom == null || admittedAt == null || admittedAt.isAfter(known)) {
            return null;
        }
        boolean ended = endedAt != null && !endedAt.isAfter(known);
        LocalDate to = said.to();
        if (ended && endedOn != null && (to == null || endedOn.isBefore(to))) {
            to = endedOn;
        }
        return to != null && !to.isAfter(inForceFrom) ? null : new Period(inForceFrom, to);
    }

    RemitState stored() {
        return state;
    }

    Instant draftedAt() {
        return drafted.at();
    }

    Instant since() {
        return entered.at();
    }
}
