package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.asean.coordination.kit.security.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How a referral began.
 *
 * @param basis why it is this body's
 * @param reason in words, where somebody had to say so
 * @param routing routing's answer
 * @param known how far the registry was known for it; null for those of before that was kept
 * @param offeredAt the instant at which the hold began
 * @param offeredBy subject of the token
 * @param offeredAs in which seat: chair, vice-chair, the committee by no-objection; or as an effect of something else
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) @Column(updatable = false)
        Basis basis,

        @Column(updatable = false) @Nullable String reason,

        @JdbcTypeCode(SqlTypes.JSON) @Column(updatable = false)
        RoutingAnswer routing,

        @Embedded @Nullable RegistryPosition known,
        @Column(updatable = false) Instant offeredAt,
        @Column(updatable = false) String offeredBy,
        @Column(updatable = false) String offeredAs) {

    static Origin of(Offer offer, Caller caller, String seat, Instant at) {
        return new Origin(offer.basis(), offer.reason(), offer.routing(), offer.known(), at, caller.subject(), seat);
    }

    /** Of a lead that was taken over by the body's own acceptance. */
    static Origin of(TransferOffer transfer, Caller caller, Instant at) {
        return new Origin(
                Basis.TRANSFER,
                transfer.reason(),
                transfer.routing(),
                transfer.known().orElse(null),
                at,
                caller.subject(),
                "lead");
    }

    /** Of what goes on elsewhere: on the same ground, for another reason. */
    Origin goingOn(Continuation why, Instant at) {
        return new Origin(
                why.basis(),
                why.reason(),
                routing,
                why.known() == null ? known : why.known(),
                at,
                why.by().subject(),
                "effect");
    }
}
