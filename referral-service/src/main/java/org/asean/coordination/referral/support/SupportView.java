package org.asean.coordination.referral.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part that a body has in an issue beside the lead.
 *
 * @param id identity
 * @param issue reference of the issue
 * @param body code of the body
 * @param role what it is beside the lead
 * @param state where it stands
 * @param reason why it was asked
 * @param askedAt when it was asked, or from when it is informed
 * @param askedBy subject of whoever asked
 * @param answeredAt when the body answered
 * @param answeredBy subject of whoever answered
 * @param answer why the body declined
 * @param contributedAt when the body contributed
 * @param contributedBy subject of whoever contributed
 * @param contribution what the body had to say
 * @param endedAt when it was closed or withdrawn
 * @param endedBy subject of whoever closed or withdrew it
 * @param endReason why
 * @param etag pass it as If-Match
 */
@Schema(name = "Support")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportView(
        UUID id,
        String issue,
        String body,
        SupportRole role,
        SupportState state,
        String reason,
        Instant askedAt,
        String askedBy,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answer,
        @Nullable Instant contributedAt,
        @Nullable String contributedBy,
        @Nullable String contribution,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        String etag) {

    /** As it stands. */
    public static SupportView of(Support support) {
        return new SupportView(
                support.id(),
                support.issue().value(),
                support.body(),
                support.role(),
                support.state(),
                support.reason(),
                support.askedAt(),
                support.askedBy(),
                support.answer().map(Said::at).orElse(null),
                support.answer().map(Said::by).orElse(null),
                support.answer().map(Said::words).orElse(null),
                support.contribution().map(Said::at).orElse(null),
                support.contribution().map(Said::by).orElse(null),
                support.contribution().map(Said::words).orElse(null),
                support.end().map(Said::at).orElse(null),
                support.end().map(Said::by).orElse(null),
                support.end().map(Said::words).orElse(null),
                support.tag().toString());
    }
}
