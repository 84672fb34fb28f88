package org.asean.coordination.registry.scale;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * A remit that nobody has.
 *
 * @param body code of its body
 * @param capacity in which capacity
 * @param topics codes of nodes covered
 * @param functions functions covered
 * @param states where it holds; empty means everywhere
 * @param excludes codes of nodes carved out
 * @param validFrom first day in force
 * @param validTo first day no longer in force, or null
 * @param hasLegalBasis whether it names one
 */
public record MadeUpRemit(
        String body,
        Capacity capacity,
        Set<String> topics,
        Set<String> functions,
        Set<String> states,
        Set<String> excludes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean hasLegalBasis) {

    private static final String BASIS = "Terms of reference of the body, adopted at its first meeting";

    /** As a row of a file. */
    String row() {
        return String.join(
                        ",",
                        body,
                        capacity.name(),
                        String.join(";", topics),
                        String.join(";", functions),
                        states.isEmpty() ? "ALL" : String.join(";", states),
                        String.join(";", excludes),
                        validFrom.toString(),
                        validTo == null ? "" : validTo.toString(),
                        hasLegalBasis ? '"' + BASIS + '"' : "",
                        "",
                        scope())
                + "\n";
    }

    /** As the request that drafts it; a draft has a legal basis. */
    String draft() {
        return """
                {"capacity":"%s","topics":[%s],"functions":[%s],"states":[%s],"excludes":[%s],"scope":"%s",
                 "legalBasis":{"title":"%s"},"validFrom":"%s"}""".formatted(
                        capacity,
                        quoted(topics),
                        quoted(functions),
                        quoted(states),
                        quoted(excludes),
                        scope(),
                        BASIS,
                        validFrom);
    }

    private String scope() {
        return "What the body does in " + String.join(" and in ", topics);
    }

    private static String quoted(Set<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
    }
}
