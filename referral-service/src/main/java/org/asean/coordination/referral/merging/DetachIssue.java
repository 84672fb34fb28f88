package org.asean.coordination.referral.merging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to make an issue a matter of its own again.
 *
 * @param reason why
 */
@Schema(name = "DetachIssue")
record DetachIssue(@NotBlank @Size(min = 3, max = 2000) String reason) {

    String words() {
        return reason.strip();
    }
}
