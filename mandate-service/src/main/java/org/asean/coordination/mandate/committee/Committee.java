package org.asean.coordination.mandate.committee;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A committee and those who sit in it. Somebody is appointed for a term, and the term ends by its own bound or is ended
 * before it; nobody is removed, so that who presided at an instant of the past stays known.
 *
 * <p>At any instant at most one chair and at most one vice-chair are in term: {@link #appoint} says so first, with a good
 * message, and the exclusion constraints of the table say so whoever writes.
 */
@Entity
class Committee {

    /** What sort of committee. */
    @Schema(name = "CommitteeKind")
    enum Kind {
        /** Without an end of its own. */
        STANDING,
        /** Prepares at working level. */
        WORKING_LEVEL,
        /** For one task. */
        TASKFORCE
    }

    @Id
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(updatable = false)
    private @Nullable String parent;

    @Version
    private long version;

    /** Stamped by every command, also one on a member, so that the revision grows with it. */
    @Column
    private Instant changedAt;

    @OneToMany(mappedBy = "committee", cascade = CascadeType.PERSIST)
    @OrderBy("term.from, id")
    @Fetch(FetchMode.SUBSELECT)
    private List<Member> members = new ArrayList<>();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Committee() {}

    private Committee(String code, String name, Kind kind, @Nullable String parent, Instant at) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.parent = parent;
        this.changedAt = at;
    }

    /** A new committee without members. */
    static Committee establish(String code, String name, Kind kind, @Nullable String parent, Instant at) {
        if (code.equals(parent)) {
            throw CommitteeProblem.COMMITTEE_IS_ITS_OWN_PARENT.because("Name another parent than " + code + ".");
        }
        return new Committee(code, name, kind, parent, at);
    }

    /** Refuses an appointment whose term would put two who preside in office at one instant. */
    void requireSeatIsFree(Appointment appointment) {
        Member.Capacity capacity = appointment.capacity();
        if (!capacity.presides()) {
            return;
        }
        members.stream()
                .filter(member -> member.capacity() == capacity)
                .filter(member -> member.term().overlaps(appointment.term()))
                .findFirst()
                .ifPresent(other -> {
                    throw oneInTerm(capacity).because("Another term overlaps.").with("member", other.id());
                });
    }

    /** Gives somebody a seat for a term. */
    Member appoint(Appointment appointment, String by, Instant at) {
        requireSeatIsFree(appointment);
        Member member = new Member(this, appointment, by, at);
        members.add(member);
        changedAt = at;
        return member;
    }

    /**
     * Ends a member's term early; not before this instant, for what the member did until now was done in term.
     *
     * @param effective the first instant out of office; null means now, or the begin of a term that has not begun
     */
    void end(Member member, @Nullable Instant effective, String by, Instant at) {
        Term term = member.term();
        Instant earliest = term.hasBegunBy(at) ? at : term.from();
        Instant end = effective == null ? earliest : effective;
        if (end.isBefore(at)) {
            throw CommitteeProblem.END_LIES_IN_THE_PAST.because("The earliest end is now, " + at + ".");
        }
        if (end.isBefore(earliest)) {
            throw CommitteeProblem.TERM_IS_EMPTY.because(
                    "The term begins at " + earliest + "; end it then to call it off.");
        }
        if (term.to() != null && end.isAfter(term.to())) {
            throw CommitteeProblem.END_LIES_BEYOND_THE_TERM.because("The term ends at " + term.to() + ".");
        }
        member.end(end, by, at);
        changedAt = at;
    }

    /** Leaves what the declaration names to others; never from an instant that is past. */
    void stepAside(Member member, Declaration declaration, String by, Instant at) {
        if (declaration.during().from().isBefore(at)) {
            throw CommitteeProblem.ASIDE_LIES_IN_THE_PAST.because("The earliest begin is now, " + at + ".");
        }
        member.stepAside(declaration, by, at);
        changedAt = at;
    }

    /** Ends an absence or recusal. */
    void stepBack(Aside aside, String by, Instant at) {
        aside.end(by, at);
        changedAt = at;
    }

    private static CommitteeProblem oneInTerm(Member.Capacity capacity) {
        return capacity == Member.Capacity.CHAIR
                ? CommitteeProblem.ONE_CHAIR_IN_TERM
                : CommitteeProblem.ONE_VICE_CHAIR_IN_TERM;
    }

    /** The member with this id. */
    Optional<Member> member(UUID id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Who presides in this capacity at the instant, if anybody. */
    Optional<Member> inTerm(Member.Capacity capacity, Instant now) {
        return members.stream()
                .filter(member -> member.capacity() == capacity && member.isInTerm(now))
                .findFirst();
    }

    /** The entity tag; terms that begin and end by the clock change it too. */
    ItemTag tag(Instant now) {
        int passed =
                members.stream().mapToInt(member -> member.boundsPassed(now)).sum();
        return new ItemTag(0, version, passed);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String parent() {
        return parent;
    }

    List<Member> members() {
        return Collections.unmodifiableList(members);
    }
}
