package org.asean.coordination.referral.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.referral.triage.Classified;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to make an issue a matter of the committee again.
 *
 * @param reason why
 * @param classification what it is about; needed where it was never said
 */
@Schema(name = "ReopenIssue")
record ReopenIssue(
        @NotBlank @Size(min = 3, max = 2000) String reason,
        @Valid @Nullable Classified classification) {

    String words() {
        return reason.strip();
    }

    @Nullable
    Classification matter() {
        return classification == null ? null : classification.classification();
    }
}
