package org.asean.coordination.registry.remit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.jspecify.annotations.Nullable;

/**
 * The request to draft a remit. Its body is the one that acts and no field of the request.
 *
 * @param capacity in which capacity the body is competent
 * @param topics codes of nodes; each covers its descendants
 * @param functions functions covered
 * @param states ISO 3166-1 alpha-2 codes of the states where it holds; absent or empty means every state
 * @param excludes codes of nodes carved out, below the topics
 * @param scope the same in words, for people
 * @param legalBasis what makes the body competent
 * @param validFrom first day in force
 * @param validTo first day no longer in force; absent means open
 */
record DraftRemit(
        @NotNull Capacity capacity,

        @NotEmpty @Size(max = 50)
        List<@NotNull @Size(max = Topic.MAX_LENGTH) @Pattern(regexp = Form.TOPIC) String> topics,

        @NotEmpty Set<@NotNull Function> functions,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Form.STATE) String> states,

        @Nullable @Size(max = 50)
        List<@NotNull @Size(max = Topic.MAX_LENGTH) @Pattern(regexp = Form.TOPIC) String> excludes,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Form.TEXT)
        String scope,

        @NotNull @Valid LegalBasis legalBasis,
        @NotNull @OfOurTime LocalDate validFrom,
        @Nullable @OfOurTime LocalDate validTo) {

    Territory territory() {
        return states == null ? Territory.ALL : new Territory(Set.copyOf(states));
    }

    List<String> carvedOut() {
        return excludes == null ? List.of() : excludes;
    }
}
