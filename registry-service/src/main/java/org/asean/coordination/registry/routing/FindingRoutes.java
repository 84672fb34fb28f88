package org.asean.coordination.registry.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Competences;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Router;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.precedence.Rules;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.reference.MemberStates;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.remit.Remits;
import org.asean.coordination.registry.version.DirectoryVersions;
import org.jspecify.annotations.Nullable;

/**
 * Asks the router. It reads the remits and rules on the path from the topic to the root and no others, in a number of queries
 * that does not depend on how many there are.
 */
@ApplicationScoped
class FindingRoutes {

    private final Remits remits;
    private final Rules rules;
    private final Topics topics;
    private final MemberStates states;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    FindingRoutes(
            Remits remits,
            Rules rules,
            Topics topics,
            MemberStates states,
            DirectoryVersions versions,
            DomainClock clock) {
        this.remits = remits;
        this.rules = rules;
        this.topics = topics;
        this.states = states;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    RouteView find(
            String topic,
            Function function,
            Set<String> concerned,
            @Nullable LocalDate at,
            @Nullable LocalDate knownAt) {
        versions.readOneState();
        topics.require(List.of(topic));
        AsOf when = AsOf.of(at, knownAt, clock.today());
        states.requireMembersOn(when.day(), concerned);
        Classification asked = new Classification(new Topic(topic), function, concerned);
        List<Remit> touching = remits.covering(asked.topic(), function, when).stream()
                .map(remit -> remit.competence(when.known()))
                .toList();
        Route route = new Router(new Competences(
                        touching, rules.inForce(when, asked.topic().selfAndAncestors())))
                .route(asked, when.day());
        return RouteView.of(route, asked, when.day(), versions.current());
    }
}
