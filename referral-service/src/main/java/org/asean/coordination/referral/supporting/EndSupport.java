package org.asean.coordination.referral.supporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words with which a support is declined, withdrawn or closed.
 *
 * @param reason why
 */
@Schema(name = "EndSupport")
record EndSupport(@NotBlank @Size(min = 3, max = 2000) String reason) {

    String words() {
        return reason.strip();
    }
}
