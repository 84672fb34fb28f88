package org.asean.coordination.referral.referring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to take an issue back.
 *
 * @param reason why
 */
@Schema(name = "RecallReferral")
record RecallReferral(@NotBlank @Size(min = 3, max = 2000) String reason) {

    String words() {
        return reason.strip();
    }
}
