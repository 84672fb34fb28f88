package org.asean.coordination.referral.issue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer that the rules allow; the aggregate decides whether the issue can take it.
 *
 * @param body code of the body
 * @param basis whether routing named the body, or the chair did
 * @param reason the chair's, always there for an override
 * @param routing routing's answer
 * @param known how far the registry was known for it
 * @param toAcknowledge how long the body may take to answer
 * @param lapsesAt when the mandate ends on which it rests; null where it rests on a remit
 */
public record Offer(
        String body,
        Basis basis,
        @Nullable String reason,
        RoutingAnswer routing,
        RegistryPosition known,
        Duration toAcknowledge,
        @Nullable Instant lapsesAt) {}
