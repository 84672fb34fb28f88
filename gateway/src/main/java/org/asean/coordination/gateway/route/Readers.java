package org.asean.coordination.gateway.route;

import java.util.EnumSet;
import java.util.Set;
import org.asean.coordination.gateway.caller.Role;

/** The two sets of roles that most reads share. */
final class Readers {
    /** Every role that may come through the gateway. */
    static final Set<Role> ALL = Set.of(Role.values());

    /** Those who read content; an operator sees health, queues and the directory only. */
    static final Set<Role> OF_CONTENT = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.OPERATOR)));

    private Readers() {}
}
