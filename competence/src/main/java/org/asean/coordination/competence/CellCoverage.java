package org.asean.coordination.competence;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.asean.coordination.competence.Overlap.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How a cell stands on a day. As a rule it stands alike in all states; where remits are limited in territory it may not.
 *
 * @param cell the cell
 * @param parts groups of states with the same answer, in the order of their first states; one where all are alike
 */
public record CellCoverage(Cell cell, List<Part> parts) {

    /** Copies the parts, so that the value never changes. */
    public CellCoverage {
        parts = List.copyOf(parts);
    }

    /** How it stands; in the order in which it calls for a decision. */
    public enum Status {
        /** Several bodies are competent and no rule in force orders them: an issue would route to TIE. */
        CONTESTED,
        /** Nobody is competent. */
        GAP,
        /** No LEAD remit covers it; one body leads under a RESIDUAL one. */
        RESIDUAL,
        /** One body leads, by its remit alone or by a rule. */
        LEAD,
        /** Nobody is competent, and nobody need be. */
        NOT_APPLICABLE
    }

    /**
     * Who does what in the cell.
     *
     * @param status how it stands
     * @param lead code of the body that an issue would route to; null when there is none, or not the same one everywhere
     * @param contested codes of the bodies that tie, in order
     * @param residual codes of the bodies whose RESIDUAL remits cover the cell, in order, whether or not it comes to them
     * @param support codes of the bodies whose SUPPORT remits cover it, in order
     * @param rules the precedence rules that decide, or that disagree, in order
     */
    public record Answer(
            Status status,
            @Nullable String lead,
            List<String> contested,
            List<String> residual,
            List<String> support,
            List<UUID> rules) {

        /** Copies the lists, so that the value never changes. */
        public Answer {
            contested = List.copyOf(contested);
            residual = List.copyOf(residual);
            support = List.copyOf(support);
            rules = List.copyOf(rules);
        }
    }

    /**
     * States in which the answer is the same.
     *
     * @param states ISO 3166-1 alpha-2 codes, in order; empty means that no remit in the cell is limited to some states
     * @param answer who does what there
     * @param route the router's answer for the first of the states, which carries the reasons
     */
    public record Part(List<String> states, Answer answer, Route route) {

        /** Copies the states, so that the value never changes. */
        public Part {
            states = List.copyOf(states);
        }
    }

    /** Whether the answer depends on the state. */
    public boolean differs() {
        return parts.size() > 1;
    }

    /** The answer for all states together: of several, the status that calls loudest for a decision, and everybody named. */
    public Answer answer() {
        if (!differs()) {
            return parts.get(0).answer();
        }
        List<Answer> answers = parts.stream().map(Part::answer).toList();
        return new Answer(
                answers.stream().map(Answer::status).min(Status::compareTo).orElseThrow(),
                commonLead(answers),
                all(answers, Answer::contested),
                all(answers, Answer::residual),
                all(answers, Answer::support),
                all(answers, Answer::rules));
    }

    private static @Nullable String commonLead(List<Answer> answers) {
        String first = answers.get(0).lead();
        return answers.stream().allMatch(answer -> Objects.equals(answer.lead(), first)) ? first : null;
    }

    private static <T extends Comparable<T>> List<T> all(List<Answer> answers, Function<Answer, Collection<T>> named) {
        Set<T> all = new TreeSet<>();
        answers.forEach(answer -> all.addAll(named.apply(answer)));
        return List.copyOf(all);
    }
}
