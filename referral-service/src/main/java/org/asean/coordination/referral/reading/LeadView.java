package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who led an issue at an instant.
 *
 * @param issue reference of the issue
 * @param body code of the body
 * @param since when its tenure began
 * @param until when its tenure ended; absent while it leads
 * @param referral the referral under which it led
 * @param under reference of the issue that this one was merged into then, whose referral it is; absent where it is its own
 */
@Schema(name = "LeadAt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadView(
        String issue,
        String body,
        Instant since,
        @Nullable Instant until,
        UUID referral,
        @Nullable String under) {

    /**
     * The answer for one issue.
     *
     * @param issue reference of the issue
     * @param at the instant asked about
     * @param lead null when no body led then
     */
    @Schema(name = "LeadOfIssue")
    record OfIssue(String issue, Instant at, @Nullable LeadView lead) {}
}
