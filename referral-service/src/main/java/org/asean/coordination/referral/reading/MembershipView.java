package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.referral.issue.Membership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That an issue is, or was, a part of another one.
 *
 * @param id identity
 * @param issue reference of the issue that was merged
 * @param canonical reference of the issue that it was merged into
 * @param since when it was
 * @param until when it became a matter of its own again; absent while it is not
 */
@Schema(name = "Membership")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipView(
        UUID id,
        String issue,
        String canonical,
        Instant since,
        @Nullable Instant until) {

    /** As it stands. */
    public static MembershipView of(Membership membership) {
        return new MembershipView(
                membership.id(),
                membership.member().value(),
                membership.canonical().value(),
                membership.since(),
                membership.until().orElse(null));
    }
}
