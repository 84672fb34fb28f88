package org.asean.coordination.registry.term;

import java.util.Collection;
import java.util.List;
import org.asean.coordination.kit.security.Caller;

/** Nobody decides where their own body is a party: every body of the token counts, not only the one that acts. */
public final class Recusal {

    private Recusal() {}

    /**
     * Refuses a caller who sits in one of the parties.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code recused}
     */
    public static void requireNone(Caller caller, Collection<String> parties) {
        List<String> own = caller.bodies().stream().filter(parties::contains).toList();
        if (!own.isEmpty()) {
            throw TermProblem.RECUSED.because("The caller sits in " + String.join(", ", own) + ", a party to this.");
        }
    }
}
