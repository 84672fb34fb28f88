package org.asean.coordination.mandate.mandate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state that a mandate was brought to; never changed.
 *
 * @param state the state entered
 * @param takenAt when
 * @param takenBy the token's subject
 * @param actingBody the body that the subject acted for, or null
 * @param note why, where the command says it
 */
@Embeddable
record Step(
        @Enumerated(EnumType.STRING) MandateState state,
        Instant takenAt,
        String takenBy,
        @Nullable String actingBody,
        @Nullable String note) {}
