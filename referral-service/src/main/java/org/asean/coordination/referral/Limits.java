package org.asean.coordination.referral;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.asean.coordination.referral.ReferralConfig.BySeverity;
import org.asean.coordination.referral.issue.Severity;

/** How long somebody may take, by the issue's severity. */
@Singleton
public class Limits {

    private final ReferralConfig config;

    Limits(ReferralConfig config) {
        this.config = config;
    }

    /** For a body to answer an offer, to begin after it accepted, and for a raiser to answer a question. */
    public Duration toAcknowledge(Severity severity) {
        return of(config.acknowledge(), severity);
    }

    /** For the committee to offer an issue, first or anew. */
    public Duration toOffer(Severity severity) {
        return severity == Severity.CRITICAL
                ? config.offer().critical()
                : config.offer().others();
    }

    /** For a lead from one report to the next. */
    public Duration toReport(Severity severity) {
        return severity == Severity.CRITICAL
                ? config.report().critical()
                : config.report().others();
    }

    /** How long a resolved issue is kept open for those who object. */
    public Duration keptOpen() {
        return config.keptOpen();
    }

    private static Duration of(BySeverity limits, Severity severity) {
        return switch (severity) {
            case CRITICAL -> limits.critical();
            case HIGH -> limits.high();
            case MEDIUM -> limits.medium();
            case LOW -> limits.low();
        };
    }
}
