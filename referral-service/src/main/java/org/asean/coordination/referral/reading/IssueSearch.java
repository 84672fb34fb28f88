package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.Issues;

/**
 * The list of issues: two queries whatever its length, one for the references of the page and one for its issues with their referrals;
 * and how many there are, in one. The marking is part of the search, so that an issue that the caller may not know of takes no place in
 * a page and counts nowhere.
 */
@ApplicationScoped
class IssueSearch {

    private static final String STATE_NOW = "case when i.closes_at <= :now then 'CLOSED' else i.state end";

    private final EntityManager entities;
    private final Issues issues;

    IssueSearch(EntityManager entities, Issues issues) {
        this.entities = entities;
        this.issues = issues;
    }

    /** The page of the issues asked for, newest first. */
    @SuppressWarnings("unchecked")
    List<Issue> find(IssueFilter filter, PageRequest page, Caller caller, Instant now) {
        Conditions conditions = new Conditions(caller, now)
                .addAll(filter.clauses(new Sight(caller)))
                .addIf(page.afterKey().orElse(null), "i.ref < :after", "after");
        List<String> refs = conditions
                .bind(entities.createNativeQuery(
                        conditions.sql("select i.ref from issue i") + " order by i.ref desc", String.class))
                .setMaxResults(page.limitPlusOne())
                .getResultList();
        return issues.readInOrder(refs.stream().map(IssueRef::new).toList());
    }

    /** How many of the issues asked for are in which state; none is left out. */
    @SuppressWarnings("unchecked")
    Map<IssueState, Long> count(IssueFilter filter, Caller caller, Instant now) {
        Conditions conditions = new Conditions(caller, now).ofNow().addAll(filter.clauses(new Sight(caller)));
        List<Tuple> rows = conditions
                .bind(entities.createNativeQuery(
                        conditions.sql("select " + STATE_NOW + ", count(*) from issue i") + " group by 1", Tuple.class))
                .getResultList();
        Map<IssueState, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(IssueState.valueOf(row.get(0, String.class)), row.get(1, Long.class)));
        return counts;
    }
}
