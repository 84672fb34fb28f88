package org.asean.coordination.registry.reference;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;
import org.jspecify.annotations.Nullable;

/** What happens to the taxonomy, and what there is of member states and partners. */
@Tells({MemberStateView.class, PartnerView.class, TopicView.class})
public enum ReferenceEvent implements EventType {
    /** From the beginning, or added by the secretariat. */
    TOPIC_ADDED("There is a topic in the taxonomy; what covers the one above it covers it too.", TopicView.class),
    /** The topic is there no more. */
    TOPIC_REMOVED("A topic that nothing referred to was removed from the taxonomy.", null),
    /** By migration. */
    MEMBER_STATE_ADDED("There is a member state, from the day in memberSince on.", MemberStateView.class),
    /** By migration. */
    PARTNER_ADDED("There is a partner.", PartnerView.class);

    private final String meaning;
    private final @Nullable Class<?> data;

    ReferenceEvent(String meaning, @Nullable Class<?> data) {
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
