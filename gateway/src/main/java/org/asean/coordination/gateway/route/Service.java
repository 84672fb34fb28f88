package org.asean.coordination.gateway.route;

import java.util.Locale;

/** A service behind the gateway; each has one or more replicas. */
public enum Service {
    REGISTRY,
    MANDATE,
    REFERRAL;

    /** The name in metrics, health and the names of the committed documents. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
