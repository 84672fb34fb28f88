package org.asean.coordination.referral.referring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to take an issue back and offer it to another body.
 *
 * @param body code of the other body
 * @param reason why
 */
@Schema(name = "ReassignReferral")
record ReassignReferral(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") @Schema(examples = "SOMTC-WG-CC")
        String body,

        @NotBlank @Size(min = 3, max = 2000) String reason) {

    OfferReferral offer() {
        return new OfferReferral(body, words());
    }

    String words() {
        return reason.strip();
    }
}
