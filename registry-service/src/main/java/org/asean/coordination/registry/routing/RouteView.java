package org.asean.coordination.registry.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Reasoning;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Router;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue routes, and why.
 *
 * @param outcome LEAD, TIE or GAP
 * @param lead code of the body, when there is one
 * @param tied codes of the bodies that no rule orders
 * @param remits what the answer rests on
 * @param rules the precedence rules that decided, or that disagree
 * @param reason the same in one sentence
 * @param algorithm version of the rules
 * @param at the day asked for
 * @param directoryVersion version of the registry
 */
record RouteView(
        Route.Outcome outcome,
        @Nullable String lead,
        List<String> tied,
        List<Basis> remits,
        List<UUID> rules,
        String reason,
        String algorithm,
        LocalDate at,
        String directoryVersion) {

    /**
     * A remit that took part.
     *
     * @param id its identity
     * @param version the version in force
     * @param body code of its body
     * @param capacity LEAD or RESIDUAL
     */
    record Basis(UUID id, int version, String body, Capacity capacity) {
        static Basis of(Route.Basis basis) {
            return new Basis(basis.remit(), basis.version(), basis.body(), basis.capacity());
        }
    }

    static RouteView of(Route route, Classification asked, LocalDate day, String directoryVersion) {
        return new RouteView(
                route.outcome(),
                route.body().orElse(null),
                route.outcome() == Route.Outcome.TIE ? List.copyOf(route.candidates()) : List.of(),
                route.remits().stream().map(Basis::of).toList(),
                route.rules(),
                new Reasoning(asked, day).of(route),
                Router.ALGORITHM,
                day,
                directoryVersion);
    }
}
