package org.asean.coordination.referral.asking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to ask the raiser of an issue.
 *
 * @param text what the body has to know
 */
@Schema(name = "AskRaiser")
record AskRaiser(@NotBlank @Size(min = 3, max = 10000) String text) {

    String words() {
        return text.strip();
    }
}
