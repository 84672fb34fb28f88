package org.asean.coordination.referral.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words with which an issue is resolved or taken back.
 *
 * @param reason why
 */
@Schema(name = "EndIssue")
record EndIssue(@NotBlank @Size(min = 3, max = 2000) String reason) {

    String words() {
        return reason.strip();
    }
}
