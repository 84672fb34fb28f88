package org.asean.coordination.registry.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;

/** Who may read the events of a kind of thing: those who may read the things. A kind that is not among these nobody reads. */
enum Readership {
    /** As listBodies. */
    BODY,
    /** As listTopics. */
    TOPIC,
    /** As listMemberStates. */
    MEMBER_STATE,
    /** As listPartners. */
    PARTNER,
    /** As listRemits; of drafts {@link RegistryDisclosure} shows less. */
    REMIT,
    /** As listPrecedenceRules. */
    PRECEDENCE_RULE,
    /** As listNotApplicableCells. */
    CELL,
    /** As listContactPoints: who can be called is not for partners to know. */
    CONTACT_POINT;

    private static final String[] INSIDERS = {
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.SECRETARIAT,
        Role.BODY_HEAD,
        Role.BODY_OFFICER,
        Role.STATE_FOCAL,
        Role.CENTRE_MANAGER,
        Role.INTEGRATOR,
        Role.AUDITOR
    };

    /** The kinds that the caller may read, as subjects name them. */
    static Set<String> of(Caller caller) {
        return Arrays.stream(values())
                .filter(kind -> kind.isFor(caller))
                .map(Readership::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isFor(Caller caller) {
        return caller.hasAny(INSIDERS) || caller.hasAny(others());
    }

    private String[] others() {
        return switch (this) {
            case BODY, TOPIC, MEMBER_STATE, PARTNER -> new String[] {Role.PARTNER_OBSERVER, Role.OPERATOR};
            case REMIT, PRECEDENCE_RULE, CELL -> new String[] {Role.PARTNER_OBSERVER};
            case CONTACT_POINT -> new String[0];
        };
    }

    private String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
