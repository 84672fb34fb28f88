package org.asean.coordination.referral.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Competences;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Router;

/** The registry's facts, indexed once for every version: a question costs no query and no network. */
public final class RegistryFacts {

    private final Map<String, RegistryTold.Body> bodies;
    private final Map<String, Remit> remits;
    private final Map<String, RegistryTold.Rule> rules;
    private final Map<String, RegistryTold.Topic> topics;
    private final Map<String, RegistryTold.State> states;
    private final Map<String, List<Remit>> leadingByBody;
    private final Router router;

    /** The caller leaves the collections as they are from now on. */
    RegistryFacts(
            Map<String, RegistryTold.Body> bodies,
            Map<String, Remit> remits,
            Map<String, RegistryTold.Rule> rules,
            Map<String, RegistryTold.Topic> topics,
            Map<String, RegistryTold.State> states) {
        this.bodies = bodies;
        this.remits = remits;
        this.rules = rules;
        this.topics = topics;
        this.states = states;
        leadingByBody = remits.values().stream()
                .filter(remit -> remit.capacity() != Capacity.SUPPORT)
                .collect(Collectors.groupingBy(Remit::body));
        router = new Router(new Competences(
                remits.values().stream().filter(remit -> isActive(remit.body())).toList(),
                rules.values().stream().flatMap(rule -> rule.rule().stream()).toList()));
    }

    /** Routing's answer for the day; a body that is not ACTIVE is competent for nothing, whatever its remits say. */
    public Route route(Classification classification, LocalDate day) {
        return router.route(classification, day);
    }

    /** Whether the registry has the body, in whatever state. */
    public boolean knowsBody(String code) {
        return bodies.containsKey(code);
    }

    /** Whether the body is ACTIVE. */
    public boolean isActive(String code) {
        return Optional.ofNullable(bodies.get(code))
                .filter(RegistryTold.Body::isActive)
                .isPresent();
    }

    /** Whether the body has, on the day, any remit in force under which it could lead something. */
    public boolean couldLead(String code, LocalDate day) {
        return leadingByBody.getOrDefault(code, List.of()).stream()
                .anyMatch(remit -> remit.period().contains(day));
    }

    /** Whether the taxonomy has the topic. */
    public boolean knowsTopic(String code) {
        return topics.containsKey(code);
    }

    /** Whether all of these are member states on the day. */
    public boolean areMembers(Collection<String> codes, LocalDate day) {
        return codes.stream()
                .allMatch(code -> states.containsKey(code)
                        && !day.isBefore(states.get(code).memberSince()));
    }

    Map<String, RegistryTold.Body> bodies() {
        return bodies;
    }

    Map<String, Remit> remits() {
        return remits;
    }

    Map<String, RegistryTold.Rule> rules() {
        return rules;
    }

    Map<String, RegistryTold.Topic> topics() {
        return topics;
    }

    Map<String, RegistryTold.State> states() {
        return states;
    }
}
