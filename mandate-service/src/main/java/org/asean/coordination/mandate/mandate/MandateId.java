package org.asean.coordination.mandate.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a mandate for life.
 *
 * @param value random
 */
@Embeddable
record MandateId(@Column(name = "id") UUID value) implements Serializable {

    static MandateId random() {
        return new MandateId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
