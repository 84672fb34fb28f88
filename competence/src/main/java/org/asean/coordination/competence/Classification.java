package org.asean.coordination.competence;

import java.util.Set;

/**
 * What an issue is about, as far as competence goes.
 *
 * @param topic the node of the taxonomy
 * @param function the kind of work asked for
 * @param states ISO 3166-1 alpha-2 codes of the states concerned
 */
public record Classification(Topic topic, Function function, Set<String> states) {

    /** Copies the states, so that the value never changes. */
    public Classification {
        states = Set.copyOf(states);
    }
}
