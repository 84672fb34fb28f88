package org.asean.coordination.mandate.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.asean.coordination.mandate.Form;
import org.jspecify.annotations.Nullable;

/**
 * Declares that somebody who presides leaves the matters of a body, or an issue, to others; from now on.
 *
 * @param body code of the body; or {@code issue}
 * @param issue reference of the issue; or {@code body}
 * @param reason why
 */
record DeclareRecusal(
        @Nullable @Pattern(regexp = Form.CODE) String body,
        @Nullable @Pattern(regexp = Form.ISSUE) String issue,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {

    Declaration declaration(Instant now) {
        if ((body == null) == (issue == null)) {
            throw CommitteeProblem.RECUSAL_IS_FROM_A_BODY_OR_AN_ISSUE.because("Name either body or issue.");
        }
        return new Declaration(body, issue, reason, Term.of(now, null));
    }
}
