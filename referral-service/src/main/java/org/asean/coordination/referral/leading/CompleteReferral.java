package org.asean.coordination.referral.leading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.asean.coordination.referral.issue.Completion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A lead's last word.
 *
 * @param outcome what came of the issue
 * @param report in words
 */
@Schema(name = "CompleteReferral")
record CompleteReferral(
        @NotNull Completion.Outcome outcome,
        @NotBlank @Size(min = 3, max = 10000) String report) {

    Completion completion() {
        return new Completion(outcome, report.strip());
    }
}
