package org.asean.coordination.referral.referring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to offer an issue to a body.
 *
 * @param body code of the body
 * @param reason needed when routing does not answer with this body, or when the body refused the issue before
 */
@Schema(name = "OfferReferral")
record OfferReferral(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") @Schema(examples = "AFCDM")
        String body,

        @Nullable @Size(min = 3, max = 2000) String reason) {}
