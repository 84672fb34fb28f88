package org.asean.coordination.registry.remit;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;

/** What happens to remits. Each shows one version whole, with all days in force that are known, those to come included. */
@Tells(RemitView.class)
public enum RemitEvent implements EventType {
    /** ACTIVE or DRAFT. */
    REMIT_IMPORTED("A remit has come in from a file, in force with the first directory or as a draft."),
    /** Version 1, as a DRAFT. */
    REMIT_DRAFTED("A body has written a remit down; it binds nobody."),
    /** A later version, as a DRAFT. */
    REMIT_VERSION_DRAFTED(
            "A body has written down what a remit in force shall say next; the version in force stays so until this one is admitted."),
    /** It is SUBMITTED. */
    REMIT_SUBMITTED("The head of a body has put a remit forward for admission."),
    /** It stays SUBMITTED. */
    REMIT_COLLISION_NOTED(
            "The chair has said that the collisions of a submitted remit were seen, so that it may be admitted."),
    /** It is ACTIVE. */
    REMIT_ADMITTED("The secretariat has admitted a remit; inForceFrom and inForceTo say on which days it is in force."),
    /** SUPERSEDED from inForceTo on. */
    REMIT_SUPERSEDED("The next version of a remit was admitted, and this version ends where that one begins."),
    /** It is REFUSED. */
    REMIT_REFUSED("The secretariat has not admitted a submitted remit, and says why."),
    /** It is WITHDRAWN. */
    REMIT_WITHDRAWN("A body has taken a remit back before it was admitted."),
    /** RETIRED from inForceTo on. */
    REMIT_RETIRED("A body has given a remit up, from inForceTo on."),
    /** SUPERSEDED or WITHDRAWN. */
    REMIT_BODY_SUCCEEDED("The body of a remit was succeeded: this version ends, or lapses if it was not admitted yet."),
    /** The next version, ACTIVE from the day of the succession on. */
    REMIT_MOVED("A remit goes on as this version under the successor of its body."),
    /** RETIRED or WITHDRAWN. */
    REMIT_BODY_DISSOLVED("The body of a remit was dissolved: this version ends, or lapses if it was not admitted yet.");

    private final String meaning;

    RemitEvent(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public Class<?> data() {
        return RemitView.class;
    }
}
