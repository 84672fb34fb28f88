package org.asean.coordination.referral.referring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.referral.issue.DeclineCode;
import org.asean.coordination.referral.issue.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A body's no to an offer.
 *
 * @param code why
 * @param reason in words
 * @param suggestedBody code of the body whose it is; required for NOT_IN_REMIT
 */
@Schema(name = "DeclineReferral")
record DeclineReferral(
        @NotNull DeclineCode code,
        @NotBlank @Size(min = 3, max = 2000) String reason,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") String suggestedBody) {

    Refusal refusal() {
        return new Refusal(code, reason.strip(), suggestedBody);
    }
}
