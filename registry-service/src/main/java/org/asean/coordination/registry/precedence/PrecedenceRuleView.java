package org.asean.coordination.registry.precedence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A precedence rule as it is shown.
 *
 * @param id identity
 * @param topics nodes covered, with their descendants
 * @param functions functions covered
 * @param bodies codes, the first takes precedence
 * @param validFrom first day in force
 * @param validTo first day no longer in force
 * @param endedOn first day no longer in force because another rule carries it on under the name of a successor
 * @param replaces the rule that it carries on
 * @param decision which meeting decided
 * @param adoptedAt when it was recorded
 */
record PrecedenceRuleView(
        UUID id,
        List<String> topics,
        List<Function> functions,
        List<String> bodies,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate endedOn,
        @Nullable UUID replaces,
        String decision,
        Instant adoptedAt) {

    /** What the record calls a precedence rule. */
    static final String ITEM = "precedence-rule";

    static PrecedenceRuleView of(AdoptedRule adopted) {
        PrecedenceRule rule = adopted.adopted();
        return new PrecedenceRuleView(
                rule.id(),
                rule.topics().stream().map(Topic::code).sorted().toList(),
                rule.functions().stream().sorted().toList(),
                rule.bodies(),
                rule.period().from(),
                rule.period().to(),
                adopted.endedOn(),
                adopted.replaces(),
                adopted.decision(),
                adopted.adoptedAt());
    }
}
