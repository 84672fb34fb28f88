package org.asean.coordination.registry.contact;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;
import org.jspecify.annotations.Nullable;

/** What happens to contact points. */
@Tells(ContactPointView.class)
public enum ContactEvent implements EventType {
    /** Assured by whoever adds it. */
    CONTACT_POINT_ADDED("A contact point of a body was added, and assured as of then.", ContactPointView.class),
    /** Since assuredAt. */
    CONTACT_POINT_ASSURED("Somebody has said that a contact point is right.", ContactPointView.class),
    /** The contact point is there no more. */
    CONTACT_POINT_REMOVED("A contact point was taken out of use.", null);

    private final String meaning;
    private final @Nullable Class<?> data;

    ContactEvent(String meaning, @Nullable Class<?> data) {
        this.meaning = meaning;
        this.data = data;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public @Nullable Class<?> data() {
        return data;
    }
}
