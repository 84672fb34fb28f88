package org.asean.coordination.referral.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.referral.issue.Matter;
import org.asean.coordination.referral.issue.Severity;
import org.asean.coordination.referral.marking.Marking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to raise an issue. Who raises it, and for whom, is in the token.
 *
 * @param title one line that says what it is
 * @param summary what happened, to whom, since when
 * @param topic node of the taxonomy, if known; triage sets it otherwise
 * @param function kind of work asked for, if known
 * @param states member states concerned, ISO 3166-1 alpha-2
 * @param severity how urgent
 * @param marking who may read it (TLP 2.0)
 * @param alreadyRaisedAt where else the matter was raised, so that nobody starts twice
 * @param namedPersons subjects that may read a RED issue, beside the raiser
 * @param externalReference how the integrating system names the matter; the same name again answers the first issue
 */
@Schema(name = "RaiseIssue")
record RaiseIssue(
        @NotBlank @Size(min = 3, max = 200) @Schema(examples = "Outage of port terminal systems in two countries")
        String title,

        @NotBlank @Size(max = 10_000) String summary,

        @Nullable
        @Pattern(regexp = Topic.PATTERN)
        @Size(max = Topic.MAX_LENGTH)
        @Schema(examples = "cyber.cii.transport")
        String topic,

        @Nullable Function function,

        @Nullable @Size(max = 30) @Schema(examples = "[\"MY\", \"SG\"]")
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> states,

        @NotNull Severity severity,
        @NotNull Marking marking,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> alreadyRaisedAt,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 64) String> namedPersons,
        @Nullable @Size(min = 1, max = 200) String externalReference) {

    Matter matter() {
        return new Matter(
                title.strip(),
                summary.strip(),
                topic,
                function,
                orEmpty(states).distinct().sorted().toList(),
                severity,
                marking,
                orEmpty(alreadyRaisedAt).toList(),
                orEmpty(namedPersons).toList());
    }

    private static Stream<String> orEmpty(@Nullable List<String> values) {
        return values == null ? Stream.empty() : values.stream();
    }
}
