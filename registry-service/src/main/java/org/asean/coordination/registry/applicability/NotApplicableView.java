package org.asean.coordination.registry.applicability;

import java.time.Instant;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.NotApplicable;
import org.asean.coordination.registry.provenance.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A mark as it is shown.
 *
 * @param topic code of the node; its descendants are meant too
 * @param function the function that makes no sense there
 * @param reason why
 * @param markedAt when
 * @param removedAt when it was taken away; null while it stands
 */
record NotApplicableView(
        String topic,
        Function function,
        String reason,
        Instant markedAt,
        @Nullable Instant removedAt) {

    static NotApplicableView of(NotApplicableCell cell) {
        NotApplicable mark = cell.competence();
        Stamp removed = cell.removed();
        return new NotApplicableView(
                mark.topic().code(),
                mark.function(),
                mark.reason(),
                cell.marked().at(),
                removed == null ? null : removed.at());
    }
}
