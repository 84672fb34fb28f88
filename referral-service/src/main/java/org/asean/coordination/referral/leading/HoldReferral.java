package org.asean.coordination.referral.leading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.referral.issue.Pause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to wait for something.
 *
 * @param reason for what
 * @param until when the lead goes on, whatever came
 */
@Schema(name = "HoldReferral")
record HoldReferral(
        @NotBlank @Size(min = 3, max = 2000) String reason,
        @NotNull @OfOurTime Instant until) {

    Pause pause() {
        return new Pause(reason.strip(), until.truncatedTo(ChronoUnit.MICROS)); // as the table keeps it
    }
}
