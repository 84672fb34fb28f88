package org.asean.coordination.referral;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.asean.coordination.referral.issue.Severity;

/** How long a body may take to answer an offer. */
@Singleton
public class AckLimits {

    private final ReferralConfig.Acknowledge limits;

    AckLimits(ReferralConfig config) {
        this.limits = config.acknowledge();
    }

    /** By the issue's severity. */
    public Duration of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> limits.critical();
            case HIGH -> limits.high();
            case MEDIUM -> limits.medium();
            case LOW -> limits.low();
        };
    }
}
