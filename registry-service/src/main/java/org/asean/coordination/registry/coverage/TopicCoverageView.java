package org.asean.coordination.registry.coverage;

import java.util.List;
import org.asean.coordination.competence.Coverage;

/**
 * A topic with how each of its cells stands.
 *
 * @param topic code of the node
 * @param label for people
 * @param cells one for each function
 */
record TopicCoverageView(String topic, String label, List<CoveredCellView> cells) {

    static TopicCoverageView of(CoveredTopic row, Coverage coverage) {
        return new TopicCoverageView(
                row.code(),
                row.label(),
                CoveredTopic.cells(row.topic(), coverage).stream()
                        .map(cell -> CoveredCellView.of(cell, coverage))
                        .toList());
    }
}
