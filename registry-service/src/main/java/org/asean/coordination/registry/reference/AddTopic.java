package org.asean.coordination.registry.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.Form;

/**
 * The request to add a topic.
 *
 * @param code of the topic above, a dot and one more word
 * @param label for people
 */
record AddTopic(
        @NotNull @Size(max = Topic.MAX_LENGTH) @Pattern(regexp = BELOW_ANOTHER)
        String code,

        @NotBlank @Size(max = 200) @Pattern(regexp = Form.LINE)
        String label) {

    /** One word and at least one more: the taxonomy has one root, and it is there. */
    static final String BELOW_ANOTHER = "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+$";
}
