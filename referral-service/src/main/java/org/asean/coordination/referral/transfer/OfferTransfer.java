package org.asean.coordination.referral.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.referral.issue.GivenBack;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to hand the lead over.
 *
 * @param body code of the body that is to take over
 * @param reason why
 * @param handOverNote what the next lead has to know
 */
@Schema(name = "OfferTransfer")
record OfferTransfer(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") @Schema(examples = "SOMTC-WG-CC")
        String body,

        @NotBlank @Size(min = 3, max = 2000) String reason,
        @NotBlank @Size(min = 3, max = 10000) String handOverNote) {

    GivenBack words() {
        return new GivenBack(reason.strip(), handOverNote.strip());
    }
}
