package org.asean.coordination.registry.body;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.asean.coordination.registry.provenance.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A state that a body entered; a step never changes.
 *
 * @param state which
 * @param effectiveOn first day of it; null means ever since: the registry learned late what had long been so
 * @param entered who brought it about and when
 * @param reason why; null where none is asked for
 */
@Embeddable
record BodyStep(
        @Enumerated(EnumType.STRING) BodyState state,
        @Nullable LocalDate effectiveOn,
        Stamp entered,
        @Nullable String reason) {}
