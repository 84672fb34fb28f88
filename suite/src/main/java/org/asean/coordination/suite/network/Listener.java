package org.asean.coordination.suite.network;

import java.util.Locale;

/** Everything in the suite that listens, with the port that the documentation names. */
public enum Listener {
    /** The only door. */
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(9080),
    REGISTRY(8081),
    REGISTRY_MANAGEMENT(9081),
    MANDATE(8082),
    MANDATE_MANAGEMENT(9082),
    REFERRAL(8083),
    REFERRAL_MANAGEMENT(9083),
    /** The second replica, where one is asked for. */
    REFERRAL_2(8084),
    REFERRAL_2_MANAGEMENT(9084),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(9180),
    POSTGRES(5433);

    private final int usualPort;

    Listener(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The port unless all are moved. */
    public int usualPort() {
        return usualPort;
    }

    /** The name in messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
