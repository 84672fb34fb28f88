package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.referral.issue.Basis;
import org.asean.coordination.referral.issue.Ending;
import org.asean.coordination.referral.issue.Origin;
import org.asean.coordination.referral.issue.Pause;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.ReferralState;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.issue.Tenure;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
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
 * @param lapsesAt from PREVIEW on: when the mandate ends on which it rests; absent where it rests on a remit
 * @param basis from PREVIEW on: why it is this body's
 * @param reason from PREVIEW on: the chair's
 * @param routing from PREVIEW on: routing's answer when it was offered
 * @param offeredBy in FULL only: subject of whoever offered it
 * @param offeredAs in FULL only: in which role
 * @param acceptedBy in FULL only: subject of whoever accepted it
 * @param startedAt in FULL only: when work began
 * @param reportedAt in FULL only: when the lead last reported
 * @param onHold in FULL only: while the lead waits for something
 * @param endedBy in FULL only: subject of whoever ended it; absent when the clock did
 * @param endCode in FULL only: the decline code, the outcome, or the cause
 * @param endReason in FULL only: in words
 * @param endNote in FULL only: the hand-back note of a return, the report of a completion
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
        @Nullable Instant lapsesAt,
        @Nullable Basis basis,
        @Nullable String reason,
        @Nullable RoutingAnswer routing,
        @Nullable String offeredBy,
        @Nullable String offeredAs,
        @Nullable String acceptedBy,
        @Nullable Instant startedAt,
        @Nullable Instant reportedAt,
        @Nullable OnHold onHold,
        @Nullable String endedBy,
        @Nullable String endCode,
        @Nullable String endReason,
        @Nullable String endNote,
        @Nullable String suggestedBody) {

    /** The referral at this instant, with as much as the right lets see. */
    public static ReferralView of(Referral referral, Right right, Instant now) {
        Access access = right.at(referral.origin().offeredAt());
        boolean preview = access.includes(Access.PREVIEW);
        boolean full = access.includes(Access.FULL);
        Origin origin = referral.origin();
        Optional<Tenure> tenure = referral.tenure();
        Optional<Ending> ending = referral.ending();
        return new ReferralView(
                referral.id(),
                referral.issue().ref().value(),
                referral.epoch(),
                referral.body(),
                referral.stateAt(now),
                referral.acceptedAt().orElse(null),
                ending.map(Ending::at).orElse(null),
                right.tagOf(referral.tag(now)).toString(),
                preview ? origin.offeredAt() : null,
                preview ? referral.ackBy() : null,
                preview ? referral.lapsesAt().orElse(null) : null,
                preview ? origin.basis() : null,
                preview ? origin.reason() : null,
                preview ? origin.routing() : null,
                full ? origin.offeredBy() : null,
                full ? origin.offeredAs() : null,
                full ? tenure.map(Tenure::acceptedBy).orElse(null) : null,
                full ? tenure.map(Tenure::startedAt).orElse(null) : null,
                full ? tenure.map(Tenure::reportedAt).orElse(null) : null,
                full ? pause(referral, now) : null,
                full ? ending.map(Ending::by).orElse(null) : null,
                full ? ending.map(Ending::code).orElse(null) : null,
                full ? ending.map(Ending::reason).orElse(null) : null,
                full ? ending.map(Ending::note).orElse(null) : null,
                full ? ending.map(Ending::suggestedBody).orElse(null) : null);
    }

    private static @Nullable OnHold pause(Referral referral, Instant now) {
        return referral.stateAt(now) == ReferralState.ON_HOLD
                ? referral.tenure().map(Tenure::pause).map(OnHold::of).orElse(null)
                : null;
    }

    /**
     * Why and how long a lead waits.
     *
     * @param reason for what
     * @param until when it goes on, whatever came
     */
    @Schema(name = "OnHold")
    public record OnHold(String reason, Instant until) {

        private static OnHold of(Pause pause) {
            return new OnHold(pause.reason(), pause.until());
        }
    }
}
