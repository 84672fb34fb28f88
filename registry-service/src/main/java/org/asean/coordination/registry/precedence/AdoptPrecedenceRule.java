package org.asean.coordination.registry.precedence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.jspecify.annotations.Nullable;

/**
 * The request to record a rule that the committee adopted.
 *
 * @param topics codes of nodes; each covers its descendants
 * @param functions functions covered
 * @param bodies codes, the first takes precedence
 * @param validFrom first day in force
 * @param validTo first day no longer in force; absent means open
 * @param decision which meeting decided
 */
record AdoptPrecedenceRule(
        @NotEmpty @Size(max = 50)
        List<@NotNull @Size(max = Topic.MAX_LENGTH) @Pattern(regexp = Form.TOPIC) String> topics,

        @NotEmpty Set<@NotNull Function> functions,
        @NotNull @Size(min = 2, max = 20) List<@NotNull @Pattern(regexp = Form.BODY) String> bodies,
        @NotNull @OfOurTime LocalDate validFrom,
        @Nullable @OfOurTime LocalDate validTo,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String decision) {}
