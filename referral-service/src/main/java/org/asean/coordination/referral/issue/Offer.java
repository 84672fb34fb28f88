package org.asean.coordination.referral.issue;

import java.time.Duration;
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
 */
public record Offer(
        String body,
        Basis basis,
        @Nullable String reason,
        RoutingAnswer routing,
        RegistryPosition known,
        Duration toAcknowledge) {

    /** Why this body. */
    public enum Basis {
        /** Routing answered with it. */
        ROUTED,
        /** The chair chose it, with a reason. */
        OVERRIDE,
        /** It took the place of the body before, and that body's referral with it. */
        SUCCESSION
    }
}
