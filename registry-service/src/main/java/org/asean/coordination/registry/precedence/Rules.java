package org.asean.coordination.registry.precedence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;

/** Every precedence rule that was ever adopted. */
@ApplicationScoped
public class Rules implements PanacheRepositoryBase<AdoptedRule, UUID> {

    private static final String IN_FORCE = "r.adopted.at <= :known and r.validFrom <= :day"
            + " and (r.validTo is null or r.validTo > :day)"
            + " and (r.endedAt is null or r.endedAt > :known or r.endedOn > :day)";
    private static final String TOUCHING = " and exists (select 1 from AdoptedRule other join other.topics topic"
            + " where other.id = r.id and topic in :nodes)";

    /** Adds a rule; a violated constraint shows here and not at the commit. */
    void add(AdoptedRule rule) {
        persistAndFlush(rule);
    }

    /** Those in force that name one of the nodes. */
    public List<PrecedenceRule> inForce(AsOf when, Collection<Topic> nodes) {
        List<String> codes = nodes.stream().map(Topic::code).toList();
        return competences(
                find(
                                "from AdoptedRule r where " + IN_FORCE + TOUCHING,
                                Map.of("day", when.day(), "known", when.known(), "nodes", codes))
                        .list(),
                when);
    }

    /** Those in force. */
    public List<PrecedenceRule> inForce(AsOf when) {
        return competences(
                find(
                                "from AdoptedRule r where " + IN_FORCE,
                                Map.<String, Object>of("day", when.day(), "known", when.known()))
                        .list(),
                when);
    }

    /** Every rule, past and future too, in one order. */
    public List<PrecedenceRule> inOrder() {
        return list("order by id").stream()
                .flatMap(rule -> rule.competence(AsOf.ALL_KNOWN).stream())
                .toList();
    }

    /** Those that name the body and are not over on the day, held until the transaction ends. */
    List<AdoptedRule> holdNaming(String body, LocalDate day) {
        return find(
                        "from AdoptedRule r where exists (select 1 from AdoptedRule other join other.bodies b"
                                + " where other.id = r.id and b = :body)"
                                + " and (r.validTo is null or r.validTo > :day) and r.endedAt is null order by r.id",
                        Map.of("body", body, "day", day))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<AdoptedRule> after(UUID id, @Nullable AsOf when, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", id);
        if (when != null) {
            parameters.put("day", when.day());
            parameters.put("known", when.known());
        }
        String condition = "from AdoptedRule r where r.id > :after" + (when == null ? "" : " and " + IN_FORCE);
        return find(condition + " order by r.id", parameters)
                .range(0, limit - 1)
                .list();
    }

    private static List<PrecedenceRule> competences(List<AdoptedRule> rules, AsOf when) {
        return rules.stream()
                .flatMap(rule -> rule.competence(when.known()).stream())
                .toList();
    }
}
