package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A raiser's wish to take back an issue that a body leads.
 *
 * @param askedAt when
 * @param reason why
 */
@Embeddable
@Schema(name = "WithdrawalRequest")
public record WithdrawalRequest(
        @Column(name = "withdrawal_asked_at") Instant askedAt,
        @Column(name = "withdrawal_reason") String reason) {}
