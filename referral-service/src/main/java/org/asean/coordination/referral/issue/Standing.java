package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when, why and how long an issue is in its state.
 *
 * @param since when it came to it
 * @param reason why, where somebody had to say so
 * @param closesAt when it closes by itself; only while it is RESOLVED
 */
@Embeddable
public record Standing(
        @Column(name = "state_since") Instant since,
        @Column(name = "state_reason") @Nullable String reason,
        @Nullable Instant closesAt) {

    Standing until(Instant end) {
        return new Standing(since, reason, end);
    }

    boolean isOverAt(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }
}
