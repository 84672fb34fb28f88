package org.asean.coordination.registry.organ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.Names;

/** Reads the hierarchy of the organs. */
@ApplicationScoped
class ReadingHierarchy {

    private final Hierarchy hierarchy;
    private final Bodies bodies;
    private final BodyNames names;
    private final DomainClock clock;

    ReadingHierarchy(Hierarchy hierarchy, Bodies bodies, BodyNames names, DomainClock clock) {
        this.hierarchy = hierarchy;
        this.bodies = bodies;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    AncestorsView above(String code) {
        return new AncestorsView(bodies.read(code).code(), shown(hierarchy.above(code)));
    }

    /** The lowest organ that could decide between the bodies: above each of them, and itself none. */
    @Transactional
    LowestCommonOrganView lowestAbove(Set<String> codes) {
        bodies.requireKnown(codes);
        List<OrganView> lowest =
                shown(hierarchy.lowestAbove(codes).map(List::of).orElseGet(List::of));
        return new LowestCommonOrganView(codes.stream().sorted().toList(), lowest.isEmpty() ? null : lowest.get(0));
    }

    private List<OrganView> shown(List<String> codes) {
        LocalDate today = clock.today();
        Map<String, Body> organs = bodies.named(codes);
        Map<String, Names> called = names.of(codes);
        return codes.stream()
                .map(code -> OrganView.of(
                        KitProblem.found(organs.get(code), "body " + code),
                        called.getOrDefault(code, new Names(List.of())),
                        today))
                .toList();
    }
}
