package org.asean.coordination.kit.record;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;

/** What can happen to the record of any service. */
@Tells(Seal.class)
public enum SealEvent implements EventType {
    /** The seal leaves the house with the feed. */
    RECORD_SEALED;

    @Override
    public String meaning() {
        return "The entries of the record since the seal before were sealed.";
    }

    @Override
    public Class<?> data() {
        return Seal.class;
    }

    /** Whoever follows the feed can keep the seals, and hold them against the record: they say nothing of any thing. */
    @Override
    public boolean isOpen() {
        return true;
    }
}
