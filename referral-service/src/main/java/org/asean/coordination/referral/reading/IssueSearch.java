package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.ReferralState;
import org.jspecify.annotations.Nullable;

/**
 * The list of issues: two queries whatever its length, one for the page and one for the referrals of its issues. The marking
 * is part of the first, so that an issue that the caller may not know of takes no place in a page.
 */
@ApplicationScoped
class IssueSearch {

    private static final List<ReferralState> LEADING =
            List.of(ReferralState.ACCEPTED, ReferralState.IN_PROGRESS, ReferralState.ON_HOLD);

    private final EntityManager entities;

    IssueSearch(EntityManager entities) {
        this.entities = entities;
    }

    List<Issue> find(IssueFilter filter, PageRequest page, Caller caller) {
        Conditions conditions = new Conditions();
        conditions.add(
                "(i.matter.marking in :known or array_contains(i.matter.namedPersons, :subject))",
                "known",
                Readers.markingsKnownTo(caller));
        conditions.with("subject", caller.subject());
        conditions.addIf(filter.states.isEmpty() ? null : filter.states, "i.state in :states", "states");
        conditions.addIf(
                filter.topic, "(i.matter.topic = :topic or i.matter.topic like concat(:topic, '.%'))", "topic");
        conditions.addIf(filter.function, "i.matter.function = :function", "function");
        conditions.addIf(filter.memberState, "array_contains(i.matter.states, :memberState)", "memberState");
        if (filter.lead != null) {
            conditions.add(
                    "exists (from Referral r where r.issue = i and r.body = :lead and r.state in :leading)",
                    "lead",
                    filter.lead);
            conditions.with("leading", LEADING);
        }
        conditions.addIf(page.afterKey().orElse(null), "i.ref.value < :after", "after");
        List<Issue> found =
                conditions.query(entities).setMaxResults(page.limitPlusOne()).getResultList();
        return found.isEmpty() ? found : withReferrals(found);
    }

    private List<Issue> withReferrals(List<Issue> found) {
        return entities.createQuery(
                        "from Issue i left join fetch i.referrals where i in :found order by i.ref.value desc",
                        Issue.class)
                .setParameter("found", found)
                .getResultList();
    }

    /** The where clause of one search. */
    private static final class Conditions {

        private final List<String> clauses = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String clause, String name, Object value) {
            clauses.add(clause);
            with(name, value);
        }

        void addIf(@Nullable Object value, String clause, String name) {
            if (value != null) {
                add(clause, name, value);
            }
        }

        void with(String name, Object value) {
            parameters.put(name, value);
        }

        TypedQuery<Issue> query(EntityManager entities) {
            TypedQuery<Issue> query = entities.createQuery(
                    "from Issue i where " + String.join(" and ", clauses) + " order by i.ref.value desc", Issue.class);
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
