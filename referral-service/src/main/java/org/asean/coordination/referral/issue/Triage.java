package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who took an issue into triage.
 *
 * @param holder how the person signs in
 * @param since when it was taken
 */
@Embeddable
@Schema(name = "Triage")
public record Triage(
        @Column(name = "triage_holder") String holder,
        @Column(name = "triage_since") Instant since) {}
