package org.asean.coordination.referral.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to say that an issue is not the committee's.
 *
 * @param reason why
 */
@Schema(name = "SetIssueAside")
record SetIssueAside(@NotBlank @Size(min = 3, max = 2000) String reason) {

    String words() {
        return reason.strip();
    }
}
