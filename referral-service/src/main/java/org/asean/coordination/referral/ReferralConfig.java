package org.asean.coordination.referral;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of the referral service. */
@ConfigMapping(prefix = "referral")
public interface ReferralConfig {

    /** Code of the committee for which the secretariat raises issues; membership in it makes nobody partial. */
    @WithDefault("CYBER-CC")
    String committee();

    /** How long a body may take to answer an offer, or to begin. */
    BySeverity acknowledge();

    /** How long the committee may take to offer an issue after it was raised, or anew after a refusal. */
    Offer offer();

    /** How long a lead may take from one report to the next. */
    Report report();

    /** How long a resolved issue is kept open before it closes by itself. */
    @WithDefault("14d")
    Duration keptOpen();

    /** To whom a step goes that is late. */
    Escalation escalation();

    /** The copy of what the registry and the mandate service know. */
    Directory directory();

    /** How often it is recorded what time has done, such as offers that expire; what is shown does not wait for it. */
    @WithDefault("15s")
    Duration sweep();

    /** How often it is looked whether live referrals are to follow their bodies; at most this long after the registry told. */
    @WithDefault("1s")
    Duration followBodies();

    /** How often it is looked whether referrals of committees are to follow their mandates. */
    @WithDefault("5s")
    Duration followMandates();

    /** How often split issues are closed whose parts are all over. */
    @WithDefault("5s")
    Duration closeUmbrellas();

    /** Files that are attached to entries. */
    Attachments attachments();

    /** Limits of files. */
    interface Attachments {
        /** As large as one may be; the platform refuses a larger body while it comes in. */
        @WithDefault("10M")
        MemorySize maxSize();
    }

    /** Limits to offer an issue. */
    interface Offer {
        /** For CRITICAL issues. */
        @WithDefault("8h")
        Duration critical();

        /** For all others. */
        @WithDefault("72h")
        Duration others();
    }

    /** From rung to rung: the chair, the vice-chair, the organ above. */
    interface Escalation {
        /** How long one rung has before the next one is told. */
        @WithDefault("72h")
        Duration step();

        /** Code of the lowest organ above the committee, where the mandate service does not say which body that is. */
        @WithDefault("ACC")
        String organ();
    }

    /** Limits from report to report. */
    interface Report {
        /** For CRITICAL issues. */
        @WithDefault("7d")
        Duration critical();

        /** For all others. */
        @WithDefault("30d")
        Duration others();
    }

    /** Limits to answer an offer, by the severity. */
    interface BySeverity {
        /** For CRITICAL issues. */
        @WithDefault("24h")
        Duration critical();

        /** For HIGH issues. */
        @WithDefault("72h")
        Duration high();

        /** For MEDIUM issues. */
        @WithDefault("7d")
        Duration medium();

        /** For LOW issues. */
        @WithDefault("21d")
        Duration low();
    }

    /** The directory. */
    interface Directory {
        /** Age beyond which no offer is made on it: the answer is then 503 {@code directory-stale}. */
        @WithDefault("60s")
        Duration limit();
    }
}
