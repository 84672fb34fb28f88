package org.asean.coordination.registry.remit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Period;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.provenance.Origin;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A version of what a body is competent for. The body drafts and submits it, the secretariat admits it on form and legal basis;
 * whether two bodies claim the same is no ground for refusal: the contest is shown, and the chair has said that it was seen.
 */
@Entity
@DynamicUpdate
@Table(name = "remit")
public class Remit {

    @EmbeddedId
    private RemitKey key;

    private String body;

    @Embedded
    private Wording wording;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(
            name = "remit_noted_collision",
            joinColumns = {
                @JoinColumn(name = "remit_id", referencedColumnName = "id"),
                @JoinColumn(name = "remit_version", referencedColumnName = "version")
            })
    private Set<NotedRemit> noted;

    @Embedded
    private RemitLife life;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable String refusalReason;
    private @Nullable String collisionNote;

    @AttributeOverride(name = "at", column = @Column(name = "collision_noted_at"))
    @AttributeOverride(name = "by", column = @Column(name = "collision_noted_by"))
    private @Nullable Stamp collisionsNoted;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Remit() {}

    private Remit(RemitKey key, String body, RemitTerms terms, RemitLife life, Origin origin) {
        this.key = key;
        this.body = body;
        this.wording = new Wording(terms);
        this.noted = new HashSet<>();
        this.life = life;
        this.origin = origin;
    }

    /** Writes a remit down for the body that acts; what names no legal basis is refused. */
    static Remit draft(RemitKey key, RemitTerms terms, Caller caller, Instant at) {
        terms.requireExcludesWithin();
        if (terms.legalBasis() == null) {
            throw RemitProblem.LEGAL_BASIS_MISSING.because("Name the decision that makes the body competent.");
        }
        return new Remit(key, caller.body(), terms, RemitLife.draft(caller, at), Origin.REGISTERED);
    }

    /** Takes a remit in force over from the first directory. */
    public static Remit takeOver(RemitKey key, String body, RemitTerms terms, Caller caller, Instant at) {
        terms.requireExcludesWithin();
        return new Remit(key, body, terms, RemitLife.inForce(terms.period().from(), caller, at), Origin.IMPORTED);
    }

    /** Takes a remit over from a file as a draft, for its body to submit. */
    public static Remit takeOverAsDraft(RemitKey key, String body, RemitTerms terms, Caller caller, Instant at) {
        terms.requireExcludesWithin();
        return new Remit(key, body, terms, RemitLife.draft(caller, at), Origin.IMPORTED);
    }

    /** Writes down what it shall say from its next admission on; this version stays as it is until then. */
    Remit next(RemitTerms terms, Caller caller, Instant at) {
        requireOwn(caller);
        if (life.stored() != RemitState.ACTIVE) {
            throw RemitProblem.REMIT_STATE_CONFLICT
                    .because("The remit is " + life.stored() + ": only one in force has a next version.")
                    .with("from", life.stored());
        }
        return draft(new RemitKey(key.id(), key.version() + 1), terms, caller, at);
    }

    /** Carries the remit on under the successor of its body, from the day on; this version ends there. */
    Remit moveTo(String successor, int version, LocalDate day, Caller caller, Instant at) {
        LocalDate from = later(day, period().from());
        life.end(RemitState.SUPERSEDED, from, caller, at);
        Remit moved = new Remit(
                new RemitKey(key.id(), version), successor, terms(), RemitLife.inForce(from, caller, at), origin);
        moved.noted.addAll(noted);
        return moved;
    }

    /** Puts it forward for admission; binds the body, so its head does it. */
    public void submit(Caller caller, Instant at) {
        requireHead(caller);
        life.submit(caller, at);
    }

    /** Takes it back before it is admitted. */
    public void withdraw(Caller caller, Instant at) {
        requireHead(caller);
        lapse(caller, at);
    }

    /** Ends it before it was admitted, because its body has ended. */
    void lapse(Caller caller, Instant at) {
        life.become(RemitState.WITHDRAWN, caller, at);
    }

    /** Gives it up from the day on. */
    public void retire(LocalDate on, Caller caller, Instant at) {
        requireHead(caller);
        endWithItsBody(on, caller, at);
    }

    /** Ends it from the day on, because its body has ended. */
    void endWithItsBody(LocalDate on, Caller caller, Instant at) {
        life.end(RemitState.RETIRED, on, caller, at);
    }

    /** Ends it from the day on which the next version is in force. */
    public void supersede(LocalDate on, Caller caller, Instant at) {
        life.end(RemitState.SUPERSEDED, on, caller, at);
    }

    /** Notes the collisions with these remits in force, so that the secretariat may admit it on form. */
    public void noteCollisions(String note, Collection<RemitKey> collisions, Caller caller, Instant at) {
        life.requireMayBecome(RemitState.ACTIVE);
        if (collisions.isEmpty()) {
            throw RemitProblem.NO_COLLISION.because("There is nothing to note: it collides with no remit in force.");
        }
        collisions.stream().map(NotedRemit::of).forEach(noted::add);
        collisionNote = note;
        collisionsNoted = Stamp.of(caller, at);
    }

    /**
     * Admits it, when the chair has noted each of its collisions with remits in force. The first version is in force since the
     * day that it says, for the registry may learn late of what a body has long been competent for; a later one not before today.
     */
    public void admit(Collection<RemitKey> collisions, LocalDate today, Caller caller, Instant at) {
        life.requireMayBecome(RemitState.ACTIVE);
        List<UUID> missing = collisions.stream()
                .filter(collision -> !noted.contains(NotedRemit.of(collision)))
                .map(RemitKey::id)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw RemitProblem.COLLISION_NOTE_MISSING
                    .because("It collides with " + missing.size() + " remit(s) in force that no note speaks of.")
                    .with("remits", missing);
        }
        LocalDate last = period().to();
        if (last != null && !last.isAfter(firstDay(today))) {
            throw RemitProblem.REMIT_IS_OVER.because("It says that it ends on " + last + ".");
        }
        life.admit(firstDay(today), caller, at);
    }

    /** The first day in force, if it is admitted today. */
    public LocalDate firstDay(LocalDate today) {
        return key.version() == 1 ? period().from() : later(today, period().from());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** Does not admit it. */
    public void refuse(String reason, Caller caller, Instant at) {
        life.become(RemitState.REFUSED, caller, at);
        refusalReason = reason;
    }

    private void requireHead(Caller caller) {
        if (!caller.isHeadOf(body)) {
            throw RemitProblem.NOT_ADDRESSED_BODY.because("Only the head of " + body + " may do this.");
        }
    }

    private void requireOwn(Caller caller) {
        if (!caller.worksFor(body)) {
            throw RemitProblem.NOT_ADDRESSED_BODY.because("Only " + body + " may do this.");
        }
    }

    /** What a reader saw on the day: the ETag. */
    public ItemTag tag(LocalDate day) {
        return new ItemTag(0, revision, stateOn(day) == life.stored() ? 0 : 1);
    }

    /** Its state as it shows on the day. */
    public RemitState stateOn(LocalDate day) {
        return life.on(day, period());
    }

    /** Whether it is admitted and no act has ended it. */
    public boolean isAdmitted() {
        return life.stored() == RemitState.ACTIVE;
    }

    /** Its state as it showed then. */
    public RemitState stateAsOf(AsOf when) {
        return life.asOf(when, period());
    }

    /** What it says. */
    public RemitTerms terms() {
        return wording.terms();
    }

    /** The days on which it is in force, when there are any, as it was known then. */
    public @Nullable Period inForce(Instant known) {
        return life.inForce(period(), known);
    }

    /** As the rules see it: in force on the days that were known then, or, not yet admitted, on those that it says. */
    public org.asean.coordination.competence.Remit competence(Instant known) {
        Period inForce = inForce(known);
        return terms().of(key, body, inForce == null ? period() : inForce);
    }

    private Period period() {
        return wording.period();
    }

    /** Which version of which remit. */
    public RemitKey key() {
        return key;
    }

    /** Code of its body. */
    public String body() {
        return body;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    String refusalReason() {
        return refusalReason;
    }

    @Nullable
    CollisionNote collisionNote() {
        return collisionNote == null || collisionsNoted == null
                ? null
                : new CollisionNote(collisionNote, collisionsNoted.at());
    }

    Instant stateSince() {
        return life.since();
    }
}
