package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an issue was part of another one, for a period: who asks later who led it at an instant is answered with the lead of the other. */
@Entity
public class Membership {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String member;

    @Column(updatable = false)
    private String canonical;

    @Column(updatable = false)
    private Instant since;

    private @Nullable Instant until;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(UUID id, IssueRef member, IssueRef canonical, Instant since) {
        this.id = id;
        this.member = member.value();
        this.canonical = canonical.value();
        this.since = since;
    }

    void end(Instant at) {
        until = at;
    }

    public UUID id() {
        return id;
    }

    /** Reference of the issue that was merged. */
    public IssueRef member() {
        return new IssueRef(member);
    }

    /** Reference of the issue that it was merged into. */
    public IssueRef canonical() {
        return new IssueRef(canonical);
    }

    public Instant since() {
        return since;
    }

    /** When it became a matter of its own again. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
