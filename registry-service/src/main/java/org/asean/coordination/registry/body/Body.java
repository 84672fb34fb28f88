package org.asean.coordination.registry.body;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Origin;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A sectoral body. The secretariat registers it, the chair validates it, and from then on it may hold remits. Its code is for
 * life. Only what changes is written ({@code DynamicUpdate}): the application may not rewrite the rest.
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
    private @Nullable String actsThrough;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private BodyState state;

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

    private Body(BodyParticulars particulars, BodyState state, Origin origin, Caller caller, Instant at) {
        this.code = particulars.code();
        this.name = particulars.name();
        this.pillar = particulars.pillar();
        this.tier = particulars.tier();
        this.parent = particulars.parent();
        this.predecessor = particulars.predecessor();
        this.actsThrough = particulars.actsThrough();
        this.note = particulars.note();
        this.state = state;
        this.origin = origin;
        this.registered = Stamp.of(caller, at);
        this.entered = registered;
    }

    /** Registers a body, which counts only once it is validated. */
    static Body register(BodyParticulars particulars, Caller caller, Instant at) {
        return new Body(particulars, BodyState.PENDING, Origin.REGISTERED, caller, at);
    }

    /** Takes a body over from the first directory, in the state that it has there. */
    public static Body takeOver(BodyParticulars particulars, BodyState state, Caller caller, Instant at) {
        return new Body(particulars, state, Origin.IMPORTED, caller, at);
    }

    void validate(Caller caller, Instant at) {
        become(BodyState.ACTIVE, caller, at);
    }

    void refuse(String reason, Caller caller, Instant at) {
        become(BodyState.REFUSED, caller, at);
        refusalReason = reason;
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
    private void become(BodyState next, Caller caller, Instant at) {
        if (!state.mayBecome(next)) {
            throw BodyProblem.BODY_STATE_CONFLICT
                    .because(code + " is " + state + " and cannot become " + next + ".")
                    .with("from", state)
                    .with("to", next);
        }
        state = next;
        entered = Stamp.of(caller, at);
    }

    /** What a reader saw: the ETag. */
    public ItemTag tag() {
        return ItemTag.ofRevision(revision);
    }

    /** For life. */
    public String code() {
        return code;
    }

    /** In English, in full. */
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

    BodyParticulars particulars() {
        return new BodyParticulars(code, name, pillar, tier, parent, predecessor, actsThrough, note);
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    String refusalReason() {
        return refusalReason;
    }

    Instant registeredAt() {
        return registered.at();
    }

    Instant stateSince() {
        return entered.at();
    }
}
