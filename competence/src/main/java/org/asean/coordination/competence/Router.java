package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the body that an issue is to be offered to.
 *
 * <p>Candidates are the bodies of the LEAD remits in force that cover the topic, the function, every state of the issue and
 * the day. One body is the answer. Of more, the first of the rules that cover the cell and order <em>all</em> of them; no
 * such rule, or two that disagree, is a {@link Route.Tie}: depth in the taxonomy and order of registration never decide
 * (I12). With no candidate the same is asked of the RESIDUAL remits; with none of these it is a {@link Route.Gap}.
 */
public final class Router {

    /** Version of these rules; an offer keeps it, so that an auditor can ask the same question again. */
    public static final String ALGORITHM = "routing/1";

    private final Competences competences;

    /** A router over the remits and rules given. */
    public Router(Competences competences) {
        this.competences = competences;
    }

    /** The answer for the day: the same inputs give the same answer for ever. */
    public Route route(Classification classification, LocalDate day) {
        List<Remit> leads = competences.covering(classification, day, Capacity.LEAD);
        List<Remit> candidates = leads.isEmpty() ? competences.covering(classification, day, Capacity.RESIDUAL) : leads;
        return candidates.isEmpty() ? new Route.Gap() : choose(classification, day, candidates);
    }

    private Route choose(Classification classification, LocalDate day, List<Remit> candidates) {
        List<Route.Basis> basis = candidates.stream().map(Route.Basis::of).toList();
        Set<String> bodies = candidates.stream().map(Remit::body).collect(Collectors.toCollection(TreeSet::new));
        if (bodies.size() == 1) {
            return new Route.Lead(bodies.iterator().next(), basis, List.of());
        }
        List<PrecedenceRule> rules =
                competences.ordering(bodies, classification.topic(), classification.function(), day);
        List<UUID> ids = rules.stream().map(PrecedenceRule::id).toList();
        List<String> first = rules.stream()
                .flatMap(rule -> rule.firstOf(bodies).stream())
                .distinct()
                .toList();
        return first.size() == 1 ? new Route.Lead(first.get(0), basis, ids) : new Route.Tie(basis, ids);
    }
}
