package org.asean.coordination.referral.issue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Router;
import org.jspecify.annotations.Nullable;

/**
 * What routing answered when an offer was made, kept with the offer: with the versions an auditor can ask the same question
 * again and must get the same answer.
 *
 * @param outcome LEAD, TIE or GAP
 * @param lead the body, when there is one
 * @param candidates the bodies that remits named
 * @param remits the remits that it rests on
 * @param rules the precedence rules that decided, or disagreed
 * @param algorithm version of the rules of routing
 * @param registryVersion version of the registry's directory
 * @param mandateVersion version of the mandate service's directory
 */
public record RoutingAnswer(
        Route.Outcome outcome,
        @Nullable String lead,
        Set<String> candidates,
        List<Route.Basis> remits,
        List<UUID> rules,
        String algorithm,
        String registryVersion,
        String mandateVersion) {

    /** The answer with the versions that it was found with. */
    public static RoutingAnswer of(Route route, String registryVersion, String mandateVersion) {
        return new RoutingAnswer(
                route.outcome(),
                route.body().orElse(null),
                route.candidates(),
                route.remits(),
                route.rules(),
                Router.ALGORITHM,
                registryVersion,
                mandateVersion);
    }
}
