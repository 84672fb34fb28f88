package org.asean.coordination.competence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An order of bodies in some cells, adopted by the committee.
 *
 * @param id identity of the rule
 * @param topics nodes of the taxonomy; each covers its descendants
 * @param functions the functions covered
 * @param bodies codes, the first takes precedence
 * @param period when the rule is in force
 */
public record PrecedenceRule(UUID id, Set<Topic> topics, Set<Function> functions, List<String> bodies, Period period) {

    /** Copies the collections, so that the value never changes. */
    public PrecedenceRule {
        topics = Set.copyOf(topics);
        functions = Set.copyOf(functions);
        bodies = List.copyOf(bodies);
    }

    /** Whether the rule speaks of the cell, whatever the day. */
    public boolean covers(Topic topic, Function function) {
        return functions.contains(function) && topics.stream().anyMatch(node -> node.covers(topic));
    }

    /** Whether the rule orders all these bodies. */
    public boolean orders(Collection<String> candidates) {
        return bodies.containsAll(candidates);
    }

    /** The candidate that the rule puts first, when it orders all of them. */
    Optional<String> firstOf(Collection<String> candidates) {
        return orders(candidates) ? bodies.stream().filter(candidates::contains).findFirst() : Optional.empty();
    }
}
