package org.asean.coordination.referral.issue;

import java.time.Duration;
import java.time.Instant;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a referral begins with.
 *
 * @param body code of the body
 * @param state OFFERED, or that of a lead where one goes on or is taken over
 * @param origin how it begins
 * @param ackBy until when an offer may be answered
 * @param lapsesAt when the mandate ends on which it rests
 * @param tenure of a lead
 */
record Beginning(
        String body,
        ReferralState state,
        Origin origin,
        Instant ackBy,
        @Nullable Instant lapsesAt,
        @Nullable Tenure tenure) {

    static Beginning offered(Offer offer, Origin origin) {
        return new Beginning(
                offer.body(),
                ReferralState.OFFERED,
                origin,
                origin.offeredAt().plus(offer.toAcknowledge()),
                offer.lapsesAt(),
                null);
    }

    /** In the same state; as lead without a word of its own where the former one led, for a lead that is handed over leaves no gap. */
    static Beginning goingOn(Handover handover, String body, Origin origin, Duration toAcknowledge) {
        return new Beginning(
                body,
                handover.state(),
                origin,
                handover.at().plus(toAcknowledge),
                handover.former().lapsesAt().orElse(null),
                handover.tenure() == null ? null : handover.tenure().goingOn(handover.at(), origin.offeredBy()));
    }

    /** The body that accepts a transfer leads from the instant at which the other one does not. */
    static Beginning takenOver(TransferOffer transfer, Origin origin, Caller caller) {
        return new Beginning(
                transfer.body(),
                ReferralState.ACCEPTED,
                origin,
                origin.offeredAt(),
                transfer.lapsesAt().orElse(null),
                Tenure.begun(origin.offeredAt(), caller));
    }
}
