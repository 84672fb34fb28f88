package org.asean.coordination.referral.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Competences;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Router;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;

/** The registry's facts, indexed once for every version: a question costs no query and no network. */
public final class RegistryFacts {

    private final Map<String, Boolean> activeByBody;
    private final Map<String, List<Remit>> leadingByBody;
    private final Map<String, LocalDate> memberSince;
    private final Set<String> topics;
    private final Router router;

    RegistryFacts(RegistryDocument document) {
        List<Remit> remits =
                document.remits().stream().map(RegistryFacts::remit).toList();
        List<PrecedenceRule> rules =
                document.precedenceRules().stream().map(RegistryFacts::rule).toList();
        activeByBody = document.bodies().stream()
                .collect(Collectors.toMap(
                        RegistryDocument.Body::code, body -> body.state().equals("ACTIVE")));
        leadingByBody = remits.stream()
                .filter(remit -> remit.capacity() != Capacity.SUPPORT)
                .collect(Collectors.groupingBy(Remit::body));
        memberSince = document.memberStates().stream()
                .collect(Collectors.toMap(RegistryDocument.State::code, RegistryDocument.State::memberSince));
        topics = Set.copyOf(document.topics());
        router = new Router(new Competences(
                remits.stream().filter(remit -> isActive(remit.body())).toList(), rules));
    }

    /** Routing's answer for the day; a body that is not ACTIVE is competent for nothing, whatever its remits say. */
    public Route route(Classification classification, LocalDate day) {
        return router.route(classification, day);
    }

    /** Whether the registry has the body, in whatever state. */
    public boolean knowsBody(String code) {
        return activeByBody.containsKey(code);
    }

    /** Whether the body is ACTIVE. */
    public boolean isActive(String code) {
        return activeByBody.getOrDefault(code, false);
    }

    /** Whether the body has, on the day, any remit in force under which it could lead something. */
    public boolean couldLead(String code, LocalDate day) {
        return leadingByBody.getOrDefault(code, List.of()).stream()
                .anyMatch(remit -> remit.period().contains(day));
    }

    /** Whether the taxonomy has the topic. */
    public boolean knowsTopic(String code) {
        return topics.contains(code);
    }

    /** Whether all of these are member states on the day. */
    public boolean areMembers(Collection<String> states, LocalDate day) {
        return states.stream()
                .allMatch(state -> memberSince.containsKey(state) && !day.isBefore(memberSince.get(state)));
    }

    private static Remit remit(RegistryDocument.Remit remit) {
        return new Remit(
                remit.id(),
                remit.version(),
                remit.body(),
                remit.capacity(),
                topics(remit.topics()),
                remit.functions(),
                new Territory(remit.states()),
                topics(remit.excludes()),
                new Period(remit.validFrom(), remit.validTo()));
    }

    private static PrecedenceRule rule(RegistryDocument.Rule rule) {
        return new PrecedenceRule(
                rule.id(),
                topics(rule.topics()),
                rule.functions(),
                rule.bodies(),
                new Period(rule.validFrom(), rule.validTo()));
    }

    private static Set<Topic> topics(Set<String> codes) {
        return codes.stream().map(Topic::new).collect(Collectors.toUnmodifiableSet());
    }
}
