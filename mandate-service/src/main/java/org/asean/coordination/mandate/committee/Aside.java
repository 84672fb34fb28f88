package org.asean.coordination.mandate.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who presides steps aside: from everything for a time, which is an absence, or from what concerns one body or one issue, which is
 * a recusal. Part of its {@link Member} and changed only through the {@link Committee}.
 */
@Entity
class Aside {

    @Id
    private UUID id;

    /** The owning side of the member's asides; read only by the persistence provider. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id", updatable = false)
    private Member member;

    @Column(updatable = false)
    private @Nullable String body;

    @Column(updatable = false)
    private @Nullable String issue;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private Instant asideFrom;

    @Column
    private @Nullable Instant asideTo;

    @Column(updatable = false)
    private String declaredBy;

    @Column(updatable = false)
    private Instant declaredAt;

    @Column
    private @Nullable String endedBy;

    @Column
    private @Nullable Instant endedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Aside() {}

    Aside(Member member, Declaration declaration, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.member = member;
        this.body = declaration.body();
        this.issue = declaration.issue();
        this.reason = declaration.reason();
        this.asideFrom = declaration.during().from();
        this.asideTo = declaration.during().to();
        this.declaredBy = by;
        this.declaredAt = at;
    }

    /** Ends it now; one that has not begun is called off. */
    void end(String by, Instant at) {
        asideTo = during().hasBegunBy(at) ? at : asideFrom;
        endedBy = by;
        endedAt = at;
    }

    boolean isOver(Instant now) {
        return during().isOverBy(now) || during().isEmpty();
    }

    /** How many of its bounds lie behind: what the clock alone changes of what is shown. */
    int boundsPassed(Instant now) {
        return (during().hasBegunBy(now) ? 1 : 0) + (during().isOverBy(now) ? 1 : 0);
    }

    Term during() {
        return new Term(asideFrom, asideTo);
    }

    UUID id() {
        return id;
    }

    @Nullable
    String body() {
        return body;
    }

    @Nullable
    String issue() {
        return issue;
    }

    String reason() {
        return reason;
    }
}
