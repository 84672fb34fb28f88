package org.asean.coordination.gateway.route;

import java.util.EnumSet;
import java.util.Set;
import org.asean.coordination.gateway.caller.Role;

/** The sets of roles that most reads share. */
final class Readers {
    /** Every role that may come through the gateway. */
    static final Set<Role> ALL = Set.of(Role.values());

    /** Those who read content; an operator sees health, queues and the directory only. */
    static final Set<Role> OF_CONTENT = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.OPERATOR)));

    /** Those who read how the bodies are reached: of the readers of content, all but the partners. */
    static final Set<Role> INSIDE = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.OPERATOR, Role.PARTNER_OBSERVER)));

    /** Those who watch over all bodies, and the bodies, each for its own: the service says which is whose. */
    static final Set<Role> OF_THE_RECORD =
            Set.of(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR, Role.BODY_HEAD, Role.BODY_OFFICER);

    /** Those who watch over everybody's work. */
    static final Set<Role> OF_EVERY_RECORD = Set.of(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR);

    private Readers() {}
}
