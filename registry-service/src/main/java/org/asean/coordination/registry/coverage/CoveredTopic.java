package org.asean.coordination.registry.coverage;

import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import org.asean.coordination.competence.CellCoverage;
import org.asean.coordination.competence.Coverage;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Overlap.Cell;
import org.asean.coordination.competence.Topic;

/**
 * A row of the table: a topic, with a cell for each function.
 *
 * @param topic the node
 * @param label for people
 */
record CoveredTopic(Topic topic, String label) {

    static CoveredTopic of(Tuple row) {
        return new CoveredTopic(new Topic(row.get("code", String.class)), row.get("label", String.class));
    }

    String code() {
        return topic.code();
    }

    /** Its cells, in the order of the functions. */
    static List<CellCoverage> cells(Topic topic, Coverage coverage) {
        return Arrays.stream(Function.values())
                .map(function -> coverage.of(new Cell(topic, function)))
                .toList();
    }
}
