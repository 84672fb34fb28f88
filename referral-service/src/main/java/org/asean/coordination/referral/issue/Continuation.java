package org.asean.coordination.referral.issue;

import java.time.Duration;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Why a referral goes on under another body or on another issue.
 *
 * @param basis what it goes on by
 * @param reason in words
 * @param known how far the registry is known; null for as far as it was
 * @param by who did it, or the effect that did
 * @param toAcknowledge how long the body may take to answer, where it was an offer
 */
public record Continuation(
        Basis basis, @Nullable String reason, @Nullable RegistryPosition known, Caller by, Duration toAcknowledge) {}
