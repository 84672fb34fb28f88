package org.asean.coordination.mandate.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.mandate.Form;
import org.jspecify.annotations.Nullable;

/**
 * Declares that somebody who presides is absent.
 *
 * @param from the first instant; now when not said, and never before
 * @param to the first instant after it; open when not said
 * @param reason why
 */
record DeclareAbsence(
        @Nullable @OfOurTime Instant from,
        @Nullable @OfOurTime Instant to,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {

    Declaration declaration(Instant now) {
        return new Declaration(null, null, reason, Term.of(from == null ? now : from, to));
    }
}
