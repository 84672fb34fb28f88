package org.asean.coordination.referral.issue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A body's time as lead: from its acceptance to the end of the referral.
 *
 * @param acceptedAt the instant at which it began
 * @param acceptedBy subject of the token, or the effect that made the body lead
 * @param startedAt when work began; null before
 * @param reportedAt when the lead last reported; null before
 * @param pause while it is on hold: why, and until when
 */
@Embeddable
public record Tenure(
        Instant acceptedAt,
        String acceptedBy,
        @Nullable Instant startedAt,
        @Nullable Instant reportedAt,
        @Embedded @Nullable Pause pause) {

    static Tenure begun(Instant at, Caller caller) {
        return new Tenure(at, caller.subject(), null, null, null);
    }

    Tenure started(Instant at) {
        return new Tenure(acceptedAt, acceptedBy, at, reportedAt, null);
    }

    Tenure reported(Instant at) {
        return new Tenure(acceptedAt, acceptedBy, startedAt, at, pause);
    }

    Tenure paused(@Nullable Pause until) {
        return new Tenure(acceptedAt, acceptedBy, startedAt, reportedAt, until);
    }

    /** The same work, led since then under another referral. */
    Tenure goingOn(Instant at, String cause) {
        return new Tenure(at, cause, startedAt, reportedAt, pause);
    }

    boolean isPausedNoMoreAt(Instant now) {
        return pause != null && !now.isBefore(pause.until());
    }
}
