package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Why and how long a lead waits.
 *
 * @param reason for what
 * @param until when it goes on, whatever came
 */
@Embeddable
public record Pause(
        @Column(name = "hold_reason") String reason,
        @Column(name = "hold_until") Instant until) {}
