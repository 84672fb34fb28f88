package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.referral.issue.Offer;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.ReferralState;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.marking.Access;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the caller may see it; what it may not see is absent.
 *
 * @param id identity
 * @param issue reference of the issue
 * @param epoch the number under which it was begun; every command of a lead carries it in If-Match
 * @param body code of the body
 * @param state where it stands at this instant
 * @param acceptedAt when the body took the lead
 * @param endedAt when the hold ended
 * @param etag pass it as If-Match
 * @param offeredAt from PREVIEW on
 * @param ackBy from PREVIEW on: until when the body may answer
 * @param basis from PREVIEW on: whether routing or the chair chose the body
 * @param reason from PREVIEW on: the chair's
 * @param routing from PREVIEW on: routing's answer when it was offered
 * @param offeredBy in FULL only: subject of whoever offered it
 * @param offeredAs in FULL only: in which role
 * @param acceptedBy in FULL only: subject of whoever accepted it
 * @param endedBy in FULL only: subject of whoever ended it; absent when the clock did
 * @param endCode in FULL only
 * @param endReason in FULL only
 * @param suggestedBody in FULL only: whose it is, as the refusing body says
 */
@Schema(name = "Referral")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralView(
        UUID id,
        String issue,
        long epoch,
        String body,
        ReferralState state,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        String etag,
        @Nullable Instant offeredAt,
        @Nullable Instant ackBy,
        Offer.@Nullable Basis basis,
        @Nullable String reason,
        @Nullable RoutingAnswer routing,
        @Nullable String offeredBy,
        @Nullable String offeredAs,
        @Nullable String acceptedBy,
        @Nullable String endedBy,
        @Nullable String endCode,
        @Nullable String endReason,
        @Nullable String suggestedBody) {

    /** The referral at this instant, with as much as the access lets see. */
    public static ReferralView of(Referral referral, Access access, Instant now) {
        boolean preview = access.includes(Access.PREVIEW);
        boolean full = access.includes(Access.FULL);
        return new ReferralView(
                referral.id(),
                referral.issue().ref().value(),
                referral.epoch(),
                referral.body(),
                referral.stateAt(now),
                referral.acceptedAt().orElse(null),
                referral.endedAt().orElse(null),
                access.tagOf(referral.tag(now)).toString(),
                preview ? referral.offeredAt() : null,
                preview ? referral.ackBy() : null,
                preview ? referral.basis() : null,
                preview ? referral.reason().orElse(null) : null,
                preview ? referral.routing() : null,
                full ? referral.offeredBy() : null,
                full ? referral.offeredAs() : null,
                full ? referral.acceptedBy().orElse(null) : null,
                full ? referral.endedBy().orElse(null) : null,
                full ? referral.endCode().orElse(null) : null,
                full ? referral.endReason().orElse(null) : null,
                full ? referral.suggestedBody().orElse(null) : null);
    }
}
