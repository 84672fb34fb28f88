package org.asean.coordination.competence;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a remit holds: in the states named, or everywhere.
 *
 * @param states ISO 3166-1 alpha-2 codes; empty means all states
 */
public record Territory(Set<String> states) {

    /** Every state, those that accede later included. */
    public static final Territory ALL = new Territory(Set.of());

    /** Copies the states, so that the value never changes. */
    public Territory {
        states = Set.copyOf(states);
    }

    /** Whether the remit holds in every state of an issue; an issue without states asks nothing of the territory. */
    public boolean covers(Collection<String> issueStates) {
        return states.isEmpty() || states.containsAll(issueStates);
    }

    /** The states in which both hold; {@code ALL} only when both are everywhere. */
    public Territory intersection(Territory other) {
        if (states.isEmpty()) {
            return other;
        }
        if (other.states.isEmpty()) {
            return this;
        }
        Set<String> both = new TreeSet<>(states);
        both.retainAll(other.states);
        return new Territory(both);
    }

    /** Whether any state lies in both. */
    public boolean meets(Territory other) {
        return states.isEmpty() || other.states.isEmpty() || states.stream().anyMatch(other.states::contains);
    }
}
