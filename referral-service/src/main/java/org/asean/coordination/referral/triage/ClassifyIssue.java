package org.asean.coordination.referral.triage;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to say what an issue is about.
 *
 * @param topic node of the taxonomy
 * @param function kind of work asked for
 * @param states member states concerned, ISO 3166-1 alpha-2
 * @param reason why it is said anew; needed once the issue is READY
 */
@Schema(name = "ClassifyIssue")
record ClassifyIssue(
        @NotNull @Pattern(regexp = Topic.PATTERN) @Size(max = Topic.MAX_LENGTH) @Schema(examples = "cyber.cii.finance")
        String topic,

        @NotNull Function function,

        @NotEmpty @Size(max = 30) @Schema(examples = "[\"SG\", \"MY\"]")
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> states,

        @Nullable @Size(min = 3, max = 2000) String reason) {

    Classification classification() {
        return new Classification(new Topic(topic), function, Set.copyOf(states));
    }
}
