package org.asean.coordination.referral.merging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.asean.coordination.referral.issue.Matter;
import org.asean.coordination.referral.issue.Severity;
import org.asean.coordination.referral.triage.Classified;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to lead an issue in parts.
 *
 * @param reason why
 * @param parts what it is cut into
 * @param takenOverBy which part goes on with the body that holds the issue, counted from 0; needed where one does
 */
@Schema(name = "SplitIssue")
record SplitIssue(
        @NotBlank @Size(min = 3, max = 2000) String reason,
        @NotNull @Size(min = 2, max = 20) List<@NotNull @Valid Part> parts,
        @Nullable @Min(0) Integer takenOverBy) {

    String words() {
        return reason.strip();
    }

    /**
     * A part, ready to be offered.
     *
     * @param title one line
     * @param summary what it is; the whole's when absent
     * @param classification what it is about
     * @param severity how urgent; the whole's when absent
     */
    @Schema(name = "SplitPart")
    record Part(
            @NotBlank @Size(min = 3, max = 200) String title,
            @Nullable @Size(max = 10000) String summary,
            @NotNull @Valid Classified classification,
            @Nullable Severity severity) {

        /** Its content, read by whoever may read the whole. */
        Matter of(Matter whole) {
            return new Matter(
                            title.strip(),
                            summary == null ? whole.summary() : summary.strip(),
                            whole.topic(),
                            whole.function(),
                            whole.states(),
                            severity == null ? whole.severity() : severity,
                            whole.marking(),
                            whole.alreadyRaisedAt(),
                            whole.namedPersons())
                    .classifiedAs(classification.classification());
        }
    }
}
