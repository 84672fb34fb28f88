package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;

/**
 * For whom an issue was raised, and by which person or client.
 *
 * @param kind what the code is a code of
 * @param code of the body, the state (ISO 3166-1 alpha-2) or the committee
 * @param subject of the token that raised it
 */
@Embeddable
public record Raiser(
        @Enumerated(EnumType.STRING) @Column(name = "raised_by_kind", nullable = false, updatable = false)
        Kind kind,

        @Column(name = "raised_by", nullable = false, updatable = false)
        String code,

        @Column(name = "raised_by_subject", nullable = false, updatable = false)
        String subject) {

    /** What raised it. */
    public enum Kind {
        BODY,
        STATE,
        COMMITTEE
    }

    /** Whether the caller speaks for the body or the state that raised it; nobody does for the committee. */
    public boolean isRepresentedBy(Caller caller) {
        return switch (kind) {
            case BODY -> caller.worksFor(code);
            case STATE ->
                caller.has(Role.STATE_FOCAL)
                        && caller.state().filter(code::equals).isPresent();
            case COMMITTEE -> false;
        };
    }

    /** Whether the secretariat raised it for the committee. */
    public boolean isCommittee() {
        return kind == Kind.COMMITTEE;
    }
}
