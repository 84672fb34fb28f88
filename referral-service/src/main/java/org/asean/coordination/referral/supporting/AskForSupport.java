package org.asean.coordination.referral.supporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.referral.support.Asked;
import org.asean.coordination.referral.support.SupportRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request that a body stand beside the lead.
 *
 * @param body code of the body
 * @param role what it is to be; one that is only informed is not asked for an answer
 * @param reason why
 */
@Schema(name = "AskForSupport")
record AskForSupport(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") @Schema(examples = "SOMTC-WG-CC")
        String body,

        @NotNull SupportRole role,
        @NotBlank @Size(min = 3, max = 2000) String reason) {

    Asked asked() {
        return new Asked(body, role, reason.strip());
    }
}
