package org.asean.coordination.referral.leading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.asean.coordination.referral.issue.GivenBack;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to give an issue back.
 *
 * @param reason why
 * @param handBackNote what the next lead has to know
 */
@Schema(name = "ReturnReferral")
record ReturnReferral(
        @NotBlank @Size(min = 3, max = 2000) String reason,
        @NotBlank @Size(min = 3, max = 10000) String handBackNote) {

    GivenBack givenBack() {
        return new GivenBack(reason.strip(), handBackNote.strip());
    }
}
