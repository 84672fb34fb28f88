package org.asean.coordination.registry.remit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Origin;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A version of what a body is competent for. The body drafts and submits it, the secretariat admits it on form and legal basis;
 * whether two bodies claim the same is no ground for refusal: the contest is shown, and the chair has said that it was seen.
 *
 * <p>What it says never changes: another wording is another version. Topics and excludes are read with it (one query each for
 * any number of remits), for without them it says nothing.
 */
@Entity
@DynamicUpdate
@Table(name = "remit")
public class Remit {

    @EmbeddedId
    private RemitKey key;

    private String body;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(
            name = "remit_topic",
            joinColumns = {
                @JoinColumn(name = "remit_id", referencedColumnName = "id"),
                @JoinColumn(name = "remit_version", referencedColumnName = "version")
            })
    @Column(name = "topic")
    private Set<String> topics;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(
            name = "remit_exclude",
            joinColumns = {
                @JoinColumn(name = "remit_id", referencedColumnName = "id"),
                @JoinColumn(name = "remit_version", referencedColumnName = "version")
            })
    @Column(name = "topic")
    private Set<String> excludes;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(
            name = "remit_noted_collision",
            joinColumns = {
                @JoinColumn(name = "remit_id", referencedColumnName = "id"),
                @JoinColumn(name = "remit_version", referencedColumnName = "version")
            })
    private Set<NotedRemit> noted;

    private String[] functions;
    private String[] states;
    private String scope;
    private @Nullable String legalBasisTitle;
    private @Nullable String legalBasisUrl;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private RemitState state;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable String refusalReason;
    private @Nullable String collisionNote;

    @AttributeOverride(name = "at", column = @Column(name = "collision_noted_at"))
    @AttributeOverride(name = "by", column = @Column(name = "collision_noted_by"))
    private @Nullable Stamp collisionsNoted;

    @AttributeOverride(name = "at", column = @Column(name = "drafted_at"))
    @AttributeOverride(name = "by", column = @Column(name = "drafted_by"))
    private Stamp drafted;

    @AttributeOverride(name = "at", column = @Column(name = "state_since"))
    @AttributeOverride(name = "by", column = @Column(name = "state_by"))
    private Stamp entered;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Remit() {}

    private Remit(RemitKey key, String body, RemitTerms terms, RemitState state, Origin origin, Caller by, Instant at) {
        this.key = key;
        this.body = body;
        this.capacity = terms.capacity();
        this.topics = codes(terms.topics());
        this.excludes = codes(terms.excludes());
        this.noted = new HashSet<>();
        this.functions = terms.functions().stream().sorted().map(Enum::name).toArray(String[]::new);
        this.states = terms.territory().states().stream().sorted().toArray(String[]::new);
        this.scope = terms.scope();
        this.legalBasisTitle =
                terms.legalBasis() == null ? null : terms.legalBasis().title();
        this.legalBasisUrl =
                terms.legalBasis() == null ? null : terms.legalBasis().url();
        this.validFrom = terms.period().from();
        this.validTo = terms.period().to();
        this.state = state;
        this.origin = origin;
        this.drafted = Stamp.of(by, at);
        this.entered = drafted;
    }

    private static Set<String> codes(Set<Topic> topics) {
        return topics.stream().map(Topic::code).collect(Collectors.toCollection(HashSet::new));
    }

    /** Writes a remit down for the body that acts; what names no legal basis is refused. */
    static Remit draft(RemitKey key, RemitTerms terms, Caller caller, Instant at) {
        terms.requireExcludesWithin();
        if (terms.legalBasis() == null) {
            throw RemitProblem.LEGAL_BASIS_MISSING.because("Name the decision that makes the body competent.");
        }
        return new Remit(key, caller.body(), terms, RemitState.DRAFT, Origin.REGISTERED, caller, at);
    }

    /** Takes a remit in force over from the first directory. */
    public static Remit takeOver(RemitKey key, String body, RemitTerms terms, Caller caller, Instant at) {
        terms.requireExcludesWithin();
        return new Remit(key, body, terms, RemitState.ACTIVE, Origin.IMPORTED, caller, at);
    }

    /** Puts it forward for admission; binds the body, so its head does it. */
    public void submit(Caller caller, Instant at) {
        requireHead(caller);
        become(RemitState.SUBMITTED, caller, at);
    }

    /** Takes it back before it is admitted. */
    public void withdraw(Caller caller, Instant at) {
        requireHead(caller);
        become(RemitState.WITHDRAWN, caller, at);
    }

    /** Notes the collisions with these remits in force, so that the secretariat may admit it on form. */
    public void noteCollisions(String note, Collection<RemitKey> collisions, Caller caller, Instant at) {
        requireMayBecome(RemitState.ACTIVE);
        if (collisions.isEmpty()) {
            throw RemitProblem.NO_COLLISION.because("There is nothing to note: it collides with no remit in force.");
        }
        collisions.stream().map(NotedRemit::of).forEach(noted::add);
        collisionNote = note;
        collisionsNoted = Stamp.of(caller, at);
    }

    /** Admits it, when the chair has noted each of its collisions with remits in force. */
    public void admit(Collection<RemitKey> collisions, Caller caller, Instant at) {
        requireMayBecome(RemitState.ACTIVE);
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
        become(RemitState.ACTIVE, caller, at);
    }

    /** Does not admit it. */
    public void refuse(String reason, Caller caller, Instant at) {
        become(RemitState.REFUSED, caller, at);
        refusalReason = reason;
    }

    private void requireHead(Caller caller) {
        if (!caller.isHeadOf(body)) {
            throw RemitProblem.NOT_ADDRESSED_BODY.because("Only the head of " + body + " may do this.");
        }
    }

    /** The one gate of every change of state. */
    private void become(RemitState next, Caller caller, Instant at) {
        requireMayBecome(next);
        state = next;
        entered = Stamp.of(caller, at);
    }

    private void requireMayBecome(RemitState next) {
        if (!state.mayBecome(next)) {
            throw RemitProblem.REMIT_STATE_CONFLICT
                    .because("The remit is " + state + " and cannot become " + next + ".")
                    .with("from", state)
                    .with("to", next);
        }
    }

    /** What a reader saw on the day: the ETag. */
    public ItemTag tag(LocalDate day) {
        return new ItemTag(0, revision, stateOn(day) == state ? 0 : 1);
    }

    /** Its state as it shows on the day. */
    public RemitState stateOn(LocalDate day) {
        return state.on(day, period());
    }

    /** What it says. */
    public RemitTerms terms() {
        return new RemitTerms(
                capacity,
                topicsOf(topics),
                Arrays.stream(functions).map(Function::valueOf).collect(Collectors.toSet()),
                new Territory(Set.of(states)),
                topicsOf(excludes),
                period(),
                scope,
                legalBasisTitle == null ? null : new LegalBasis(legalBasisTitle, legalBasisUrl));
    }

    private static Set<Topic> topicsOf(Set<String> codes) {
        return codes.stream().map(Topic::new).collect(Collectors.toSet());
    }

    /** As the rules see it. */
    public org.asean.coordination.competence.Remit competence() {
        return terms().of(key, body);
    }

    private Period period() {
        return new Period(validFrom, validTo);
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
        return entered.at();
    }
}
