package org.asean.coordination.mandate.mandate;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;

/**
 * What is done to a mandate, as it is recorded and told. What the clock does is no event: that an adopted mandate comes into force on
 * {@code validFrom} and lapses on {@code validTo} follows from the two days, which every event shows ({@link MandateView}).
 */
@Tells(MandateView.class)
public enum MandateEvent implements EventType {
    /** It is being written. */
    MANDATE_DRAFTED("A mandate was drafted."),
    /** It is before the granting organ. */
    MANDATE_PROPOSED("A mandate was brought before the granting organ."),
    /** It is in force on the days of its period. */
    MANDATE_ADOPTED(
            "The granting organ adopted a mandate; it is in force from validFrom, until validTo or an earlier end."),
    /** Its task is done. */
    MANDATE_DISCHARGED("A mandate ended because its task is done."),
    /** The granting organ took it back. */
    MANDATE_REVOKED("A mandate ended because the granting organ took it back.");

    private final String meaning;

    MandateEvent(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public Class<?> data() {
        return MandateView.class;
    }
}
