package org.asean.coordination.mandate.committee;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** Somebody's seat in a committee for a term; part of its {@link Committee} and changed only through it. */
@Entity
class Member {

    /** As what a member sits. */
    @Schema(name = "MemberCapacity")
    enum Capacity {
        /** Presides, and acts for the committee. */
        CHAIR,
        /** Acts where the chair is recused or absent. */
        VICE_CHAIR,
        /** Takes part in decisions. */
        MEMBER,
        /** Listens. */
        OBSERVER;

        boolean presides() {
            return this == CHAIR || this == VICE_CHAIR;
        }
    }

    @Id
    private UUID id;

    /** The owning side of the committee's members; read only by the persistence provider. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "committee_code", updatable = false)
    private Committee committee;

    @Column(updatable = false)
    private @Nullable String subject;

    @Column(updatable = false)
    private @Nullable String body;

    @Column(updatable = false)
    private @Nullable String memberState;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Embedded
    private Term term;

    @Column(updatable = false)
    private String appointedBy;

    @Column(updatable = false)
    private Instant appointedAt;

    @Column
    private @Nullable String endedBy;

    @Column
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "member", cascade = CascadeType.PERSIST)
    @OrderBy("asideFrom, id")
    @Fetch(FetchMode.SUBSELECT)
    private List<Aside> asides = new ArrayList<>();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(Committee committee, Appointment appointment, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.committee = committee;
        this.subject = appointment.subject();
        this.body = appointment.body();
        this.memberState = appointment.state();
        this.capacity = appointment.capacity();
        this.term = appointment.term();
        this.appointedBy = by;
        this.appointedAt = at;
    }

    /** Sets the end of the term, which may be its begin: then it is never in force. */
    void end(Instant effective, String by, Instant at) {
        term = term.until(effective);
        endedBy = by;
        endedAt = at;
    }

    void stepAside(Declaration declaration, String by, Instant at) {
        asides.add(new Aside(this, declaration, by, at));
    }

    /** The absence or recusal with this id. */
    Optional<Aside> aside(UUID which) {
        return asides.stream().filter(aside -> aside.id().equals(which)).findFirst();
    }

    boolean isInTerm(Instant now) {
        return term.contains(now);
    }

    /** How many bounds of the term and of its asides lie behind: what the clock alone changes of what is shown. */
    int boundsPassed(Instant now) {
        return (term.hasBegunBy(now) ? 1 : 0)
                + (term.isOverBy(now) ? 1 : 0)
                + asides.stream().mapToInt(aside -> aside.boundsPassed(now)).sum();
    }

    List<Aside> asides() {
        return Collections.unmodifiableList(asides);
    }

    UUID id() {
        return id;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    String body() {
        return body;
    }

    @Nullable
    String state() {
        return memberState;
    }

    Capacity capacity() {
        return capacity;
    }

    Term term() {
        return term;
    }
}
