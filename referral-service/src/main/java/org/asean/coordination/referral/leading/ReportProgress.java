package org.asean.coordination.referral.leading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A lead's report.
 *
 * @param report how it goes
 */
@Schema(name = "ReportProgress")
record ReportProgress(@NotBlank @Size(min = 3, max = 10000) String report) {

    String words() {
        return report.strip();
    }
}
