package org.asean.coordination.referral.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.asean.coordination.referral.marking.Marking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to say anew who may read an issue.
 *
 * @param marking the new marking
 * @param namedPersons subjects that may read it when it is RED, beside those who are named already
 * @param reason why
 */
@Schema(name = "MarkIssue")
record MarkIssue(
        @NotNull Marking marking,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 64) String> namedPersons,
        @NotBlank @Size(min = 3, max = 2000) String reason) {

    List<String> persons() {
        return namedPersons == null ? List.of() : namedPersons;
    }

    String words() {
        return reason.strip();
    }
}
