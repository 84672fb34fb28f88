package org.asean.coordination.referral.supporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a body has to say on an issue that it was asked to help with.
 *
 * @param contribution in words; files are attached to entries
 */
@Schema(name = "Contribute")
record Contribute(@NotBlank @Size(min = 3, max = 10000) String contribution) {

    String words() {
        return contribution.strip();
    }
}
