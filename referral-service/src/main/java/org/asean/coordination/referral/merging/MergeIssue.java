package org.asean.coordination.referral.merging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Merge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to make an issue a part of another one.
 *
 * @param into reference of the other one
 * @param reason why
 * @param sourceBodyBecomes what the body that holds the issue becomes; needed where the other one is held too
 */
@Schema(name = "MergeIssue")
record MergeIssue(
        @NotNull IssueRef into,
        @NotBlank @Size(min = 3, max = 2000) String reason,
        Merge.@Nullable Remainder sourceBodyBecomes) {

    Optional<Merge.Remainder> remainder() {
        return Optional.ofNullable(sourceBodyBecomes);
    }

    String words() {
        return reason.strip();
    }
}
