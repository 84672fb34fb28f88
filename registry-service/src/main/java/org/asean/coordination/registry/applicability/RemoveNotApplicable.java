package org.asean.coordination.registry.applicability;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Overlap.Cell;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.Form;

/**
 * The request to take a mark away.
 *
 * @param topic code of the node that bears it
 * @param function its function
 */
record RemoveNotApplicable(
        @NotNull @Size(max = Topic.MAX_LENGTH) @Pattern(regexp = Form.TOPIC)
        String topic,

        @NotNull Function function) {

    Cell cell() {
        return new Cell(new Topic(topic), function);
    }
}
