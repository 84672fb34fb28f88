package org.asean.coordination.referral;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The limits as they are unless configured, for tests without a service. */
public final class TestLimits {

    private TestLimits() {}

    /** The limits. */
    public static Limits unconfigured() {
        return new Limits(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ReferralConfig.class)
                .build()
                .getConfigMapping(ReferralConfig.class));
    }
}
