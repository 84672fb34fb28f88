package org.asean.coordination.gateway.caller;

import java.util.Arrays;
import java.util.Optional;

/**
 * The realm roles that may come through the gateway.
 *
 * <p>{@code service}, the role of the suite's own machine clients, is missing on purpose: they speak to each other
 * directly, and nothing that is theirs is routed.
 */
public enum Role {
    CHAIR("chair"),
    VICE_CHAIR("vice-chair"),
    SECRETARIAT("secretariat"),
    BODY_HEAD("body-head"),
    BODY_OFFICER("body-officer"),
    STATE_FOCAL("state-focal"),
    CENTRE_MANAGER("centre-manager"),
    INTEGRATOR("integrator"),
    AUDITOR("auditor"),
    PARTNER_OBSERVER("partner-observer"),
    OPERATOR("operator");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** The name in tokens and in the services' documents. */
    public String wireName() {
        return wireName;
    }

    /** The role of that name; empty for a role of the realm that means nothing here. */
    static Optional<Role> named(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName.equals(wireName))
                .findFirst();
    }
}
