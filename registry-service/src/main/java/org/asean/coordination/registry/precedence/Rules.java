package org.asean.coordination.registry.precedence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.jspecify.annotations.Nullable;

/** Every precedence rule that was ever adopted. */
@ApplicationScoped
public class Rules implements PanacheRepositoryBase<AdoptedRule, UUID> {

    private static final String IN_FORCE = "r.validFrom <= :day and (r.validTo is null or r.validTo > :day)";
    private static final String TOUCHING = " and exists (select 1 from AdoptedRule other join other.topics topic"
            + " where other.id = r.id and topic in :nodes)";

    /** Adds a rule; a violated constraint shows here and not at the commit. */
    void add(AdoptedRule rule) {
        persistAndFlush(rule);
    }

    /** Those in force on the day that name one of the nodes. */
    public List<PrecedenceRule> inForceOn(LocalDate day, Collection<Topic> nodes) {
        List<String> codes = nodes.stream().map(Topic::code).toList();
        return competences(find("from AdoptedRule r where " + IN_FORCE + TOUCHING, Map.of("day", day, "nodes", codes))
                .list());
    }

    /** Those in force on the day. */
    public List<PrecedenceRule> inForceOn(LocalDate day) {
        return competences(find("from AdoptedRule r where " + IN_FORCE, Map.<String, Object>of("day", day))
                .list());
    }

    /** Every rule, past and future too, in one order. */
    public List<PrecedenceRule> inOrder() {
        return competences(list("order by id"));
    }

    List<AdoptedRule> after(UUID id, @Nullable LocalDate day, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", id);
        if (day != null) {
            parameters.put("day", day);
        }
        String condition = "from AdoptedRule r where r.id > :after" + (day == null ? "" : " and " + IN_FORCE);
        return find(condition + " order by r.id", parameters)
                .range(0, limit - 1)
                .list();
    }

    private static List<PrecedenceRule> competences(List<AdoptedRule> rules) {
        return rules.stream().map(AdoptedRule::competence).toList();
    }
}
