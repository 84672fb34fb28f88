package org.asean.coordination.referral.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words with which a transfer offer is refused or taken back.
 *
 * @param reason why
 */
@Schema(name = "EndTransfer")
record EndTransfer(@NotBlank @Size(min = 3, max = 2000) String reason) {

    String words() {
        return reason.strip();
    }
}
