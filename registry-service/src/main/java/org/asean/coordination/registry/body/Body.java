package org.asean.coordination.registry.body;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Origin;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * A sectoral body. The secretariat registers it, the chair validates it, and from then on it may hold remits; the chair suspends
 * it for a while, and ends it with a successor or without. Its code is for life. Each state that it enters stays as a step, so
 * that a question about a past day gets the state of that day. Only what changes is written ({@code DynamicUpdate}): the
 * application may not rewrite the rest.
 */
@Entity
@DynamicUpdate
@Table(name = "body")
public class Body {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Pillar pillar;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private @Nullable String parent;
    private @Nullable String predecessor;
    private @Nullable String successor;
    private @Nullable String actsThrough;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private BodyState state;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "body_step", joinColumns = @JoinColumn(name = "body"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<BodyStep> steps;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable String refusalReason;

    @AttributeOverride(name = "at", column = @Column(name = "registered_at"))
    @AttributeOverride(name = "by", column = @Column(name = "registered_by"))
    private Stamp registered;

    @AttributeOverride(name = "at", column = @Column(name = "state_since"))
    @AttributeOverride(name = "by", column = @Column(name = "state_by"))
    private Stamp entered;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    private Body(BodyParticulars particulars, BodyState state, Origin origin, Stamp registered) {
        this.code = particulars.code();
        this.name = particulars.name();
        this.pillar = particulars.pillar();
        this.tier = particulars.tier();
        this.parent = particulars.parent();
        this.predecessor = particulars.predecessor();
        this.actsThrough = particulars.actsThrough();
        this.note = particulars.note();
        this.state = state;
        this.steps = new ArrayList<>(List.of(new BodyStep(state, null, registered, null)));
        this.origin = origin;
        this.registered = registered;
        this.entered = registered;
    }

    /** Registers a body, which counts only once it is validated. */
    public static Body register(BodyParticulars particulars, Caller caller, Instant at) {
        return new Body(particulars, BodyState.PENDING, Origin.REGISTERED, Stamp.of(caller, at));
    }

    /** Takes a body over from the first directory, in the state that it has there. */
    static Body takeOver(ImportedBody row, Caller caller, Instant at) {
        Body body = new Body(row.particulars(), row.state(), Origin.IMPORTED, Stamp.of(caller, at));
        body.successor = row.successor();
        body.refusalReason = row.refusalReason();
        return body;
    }

    /** Makes a registered body count. The registry learned late of what had long been so: the step has no first day. */
    public void validate(Caller caller, Instant at) {
        requireNow(BodyState.PENDING, BodyState.ACTIVE);
        become(BodyState.ACTIVE, null, null, Stamp.of(caller, at));
    }

    /** Does not validate a registered body; for good. */
    public void refuse(String reason, Caller caller, Instant at) {
        become(BodyState.REFUSED, null, reason, Stamp.of(caller, at));
        refusalReason = reason;
    }

    /** Takes it out of routing for a while, from today on. */
    public void suspend(String reason, LocalDate today, Caller caller, Instant at) {
        become(BodyState.SUSPENDED, today, reason, Stamp.of(caller, at));
    }

    /** Ends its suspension, from today on. */
    public void resume(String reason, LocalDate today, Caller caller, Instant at) {
        requireNow(BodyState.SUSPENDED, BodyState.ACTIVE);
        become(BodyState.ACTIVE, today, reason, Stamp.of(caller, at));
    }

    /** Ends it from today on, because another body takes its place. */
    public void succeed(String by, String reason, LocalDate today, Caller caller, Instant at) {
        become(BodyState.SUCCEEDED, today, reason, Stamp.of(caller, at));
        successor = by;
    }

    /** Ends it from today on, without a successor. */
    public void dissolve(String reason, LocalDate today, Caller caller, Instant at) {
        become(BodyState.DISSOLVED, today, reason, Stamp.of(caller, at));
    }

    /** Takes the place of another; one that it took the place of before keeps its name here, both show this as successor. */
    public void follow(String other) {
        if (predecessor == null) {
            predecessor = other;
        }
    }

    /** Shows the name that is in force now. */
    public void rename(String nameNow) {
        name = nameNow;
    }

    /**
     * Refuses unless the body counts.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code body-not-active}
     */
    public void requireActive() {
        if (state != BodyState.ACTIVE) {
            throw BodyProblem.BODY_NOT_ACTIVE
                    .because(code + " is " + state + ".")
                    .with("state", state);
        }
    }

    /** The one gate of every change of state. */
    private void become(BodyState next, @Nullable LocalDate effectiveOn, @Nullable String reason, Stamp stamp) {
        if (!state.mayBecome(next)) {
            throw conflict(next);
        }
        state = next;
        entered = stamp;
        steps.add(new BodyStep(next, effectiveOn, stamp, reason));
    }

    /** For a state that is reached from two others by different commands. */
    private void requireNow(BodyState only, BodyState next) {
        if (state != only) {
            throw conflict(next);
        }
    }

    private RuntimeException conflict(BodyState next) {
        return BodyProblem.BODY_STATE_CONFLICT
                .because(code + " is " + state + " and cannot become " + next + ".")
                .with("from", state)
                .with("to", next);
    }

    /** What a reader saw, less what the clock changes: the ETag of commands. */
    public ItemTag tag() {
        return ItemTag.ofRevision(revision);
    }

    /** For life. */
    public String code() {
        return code;
    }

    /** In English, in full; what it is called today. */
    public String name() {
        return name;
    }

    /** Where it is in its life. */
    public BodyState state() {
        return state;
    }

    /** Code of the body that it took the place of, or null. */
    public @Nullable String predecessor() {
        return predecessor;
    }

    /** Code of the body that took its place, or null. */
    public @Nullable String successor() {
        return successor;
    }

    /** What was said of it when it was registered, under its name of today. */
    public BodyParticulars particulars() {
        return new BodyParticulars(code, name, pillar, tier, parent, predecessor, actsThrough, note);
    }

    /** How it came into the registry. */
    public Origin origin() {
        return origin;
    }

    Stamp registered() {
        return registered;
    }

    @Nullable
    String refusalReason() {
        return refusalReason;
    }

    Instant stateSince() {
        return entered.at();
    }
}
