package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.issue.TransferOffer;
import org.asean.coordination.referral.issue.TransferState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A lead's offer to hand its lead over to another body.
 *
 * @param id identity
 * @param issue reference of the issue
 * @param referral the referral under which the lead leads
 * @param body code of the body that is to take over
 * @param state where it stands at this instant
 * @param reason why the lead hands over
 * @param note what the next lead has to know
 * @param routing routing's answer when it was offered
 * @param awaitsConsent whether the chair has to consent before the body can accept
 * @param offeredAt when it was offered
 * @param offeredBy subject of whoever offered it
 * @param answerBy until when the body may answer
 * @param consentedAt when the chair consented
 * @param consentedBy subject of whoever consented
 * @param endedAt when it was answered, taken back, or ended by the clock or with the lead
 * @param endedBy subject of whoever answered it or took it back
 * @param endReason why it was refused or taken back
 * @param etag pass it as If-Match
 */
@Schema(name = "TransferOffer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferOfferView(
        UUID id,
        String issue,
        UUID referral,
        String body,
        TransferState state,
        String reason,
        String note,
        RoutingAnswer routing,
        boolean awaitsConsent,
        Instant offeredAt,
        String offeredBy,
        Instant answerBy,
        @Nullable Instant consentedAt,
        @Nullable String consentedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        String etag) {

    /** As it stands at this instant. */
    public static TransferOfferView of(TransferOffer transfer, Instant now) {
        return new TransferOfferView(
                transfer.id(),
                transfer.issue().ref().value(),
                transfer.referral(),
                transfer.body(),
                transfer.stateAt(now),
                transfer.reason(),
                transfer.note(),
                transfer.routing(),
                transfer.awaitsConsent(),
                transfer.offeredAt(),
                transfer.offeredBy(),
                transfer.answerBy(),
                transfer.consentedAt().orElse(null),
                transfer.consentedBy().orElse(null),
                transfer.endedAt().orElse(null),
                transfer.endedBy().orElse(null),
                transfer.endReason().orElse(null),
                transfer.tag(now).toString());
    }
}
