package org.asean.coordination.registry.applicability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.NotApplicable;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.Form;

/**
 * The request to mark a cell.
 *
 * @param topic code of the node; its descendants are meant too
 * @param function the function that makes no sense there
 * @param reason why
 */
record MarkNotApplicable(
        @NotNull @Size(max = Topic.MAX_LENGTH) @Pattern(regexp = Form.TOPIC)
        String topic,

        @NotNull Function function,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {

    NotApplicable mark() {
        return new NotApplicable(new Topic(topic), function, reason.strip());
    }
}
