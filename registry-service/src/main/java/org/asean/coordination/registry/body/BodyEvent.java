package org.asean.coordination.registry.body;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;

/** What happens to bodies. Each shows the body whole, with all its names. */
@Tells(BodyView.class)
public enum BodyEvent implements EventType {
    /** It is PENDING. */
    BODY_REGISTERED("The secretariat has registered a body; it counts for nothing until it is validated."),
    /** In any state. */
    BODY_IMPORTED("A body has come in with the first directory, in the state that it has there."),
    /** It is ACTIVE. */
    BODY_VALIDATED("The chair has validated a registered body; from now on it may hold remits."),
    /** It is REFUSED. */
    BODY_REFUSED("The chair has not validated a registered body, and says why; its code stays taken."),
    /** It is SUSPENDED. */
    BODY_SUSPENDED("The chair has suspended a body; nothing routes to it until it is resumed."),
    /** It is ACTIVE again. */
    BODY_RESUMED("The chair has ended the suspension of a body; its remits count again."),
    /** It is SUCCEEDED. */
    BODY_SUCCEEDED("A body has ended because another one has taken its place, which successor names."),
    /** It is ACTIVE, the former one SUCCEEDED. */
    BODY_TOOK_OVER("A body has taken the place of another one; the remits and rules of that one go on under its name."),
    /** It is DISSOLVED. */
    BODY_DISSOLVED("A body has ended without a successor, and its remits with it."),
    /** The name before it ends where it begins. */
    BODY_NAME_ADDED("A body was given a name or an alias, of today, of the past or of days to come."),
    /** The alias stays among the names, with its last day. */
    BODY_ALIAS_ENDED("An alias of a body was ended."),
    /** By the clock; told within minutes of that day's beginning. */
    BODY_NAME_BEGUN("The first day of a name that was recorded ahead has come.");

    private final String meaning;

    BodyEvent(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public Class<?> data() {
        return BodyView.class;
    }
}
