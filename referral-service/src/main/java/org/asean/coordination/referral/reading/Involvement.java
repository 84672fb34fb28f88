package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.marking.Relation;
import org.asean.coordination.referral.marking.Right;
import org.jspecify.annotations.Nullable;

/**
 * What the caller's bodies and state are to issues: the parties of the contract's table, one branch for each way to be one. Items and
 * lists ask the same, so that no path knows of a party that another does not know of.
 */
@ApplicationScoped
class Involvement {

    /** Rows (issue_ref, relation, until) of the {@linkplain #bind caller}; what is to be a party later is one more branch. */
    static final String OF_CALLER = """
            select ref as issue_ref, 'PARTY' as relation, cast(null as timestamptz) as until
              from issue
             where (raised_by_kind = 'BODY' and raised_by = any (:bodies)) or (raised_by_kind = 'STATE' and raised_by = :focal)
            union all
            select ref, 'PARTY', null from issue where states @> array[cast(:focal as varchar)]
            union all
            select canonical, 'PARTY', null from (
              with recursive merged_into as (
                select m.canonical from issue i join membership m on m.member = i.ref and m.until is null
                 where (i.raised_by_kind = 'BODY' and i.raised_by = any (:bodies))
                    or (i.raised_by_kind = 'STATE' and i.raised_by = :focal)
                union
                select m.canonical from merged_into c join membership m on m.member = c.canonical and m.until is null)
              select canonical from merged_into) what_the_callers_issues_are_merged_into
            union all
            select issue_ref, 'OFFERED', null from referral
             where body = any (:bodies) and state = 'OFFERED' and ack_by >= :now and (lapses_at is null or lapses_at > :now)
            union all
            select issue_ref, 'OFFERED', null from transfer_offer
             where body = any (:bodies) and state = 'PENDING' and answer_by >= :now
            union all
            select issue_ref, 'PARTY', null from referral
             where body = any (:bodies) and leads is not null and (lapses_at is null or lapses_at > :now)
            union all
            select issue_ref, 'PAST_LEAD', coalesce(ended_at, lapses_at) from referral
             where body = any (:bodies) and accepted_at is not null and (ended_at is not null or lapses_at <= :now)
            union all
            select issue_ref, case when state = 'REQUESTED' then 'OFFERED' when role = 'SUPPORT' then 'PARTY' else 'TOLD' end, null
              from support
             where body = any (:bodies) and state in ('REQUESTED', 'ACCEPTED', 'CONTRIBUTED')
            """;

    private static final String IN_ISSUES =
            "select issue_ref, relation, until from (" + OF_CALLER + ") involved where issue_ref in (:refs)";

    private final EntityManager entities;

    Involvement(EntityManager entities) {
        this.entities = entities;
    }

    /** Says whose involvement is asked for, in a query that holds {@link #OF_CALLER}; that asks for {@code now} too. */
    static <Q extends Query> Q bind(Q query, Caller caller) {
        String focal = Optional.ofNullable(caller.memberState())
                .filter(state -> caller.has(Role.STATE_FOCAL))
                .orElse("");
        query.setParameter("bodies", caller.bodies().toArray(String[]::new));
        query.setParameter("focal", focal);
        return query;
    }

    /** What the caller is to these issues, by their references; one query whatever their number. */
    @SuppressWarnings("unchecked")
    Map<String, List<Involved>> of(Caller caller, Collection<Issue> issues, Instant now) {
        if (issues.isEmpty() || (caller.bodies().isEmpty() && caller.state().isEmpty())) {
            return Map.of();
        }
        Query query = bind(entities.createNativeQuery(IN_ISSUES, Tuple.class), caller)
                .setParameter("now", now)
                .setParameter(
                        "refs",
                        issues.stream().map(issue -> issue.ref().value()).toList());
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new Involved(
                                row.get(0, String.class),
                                Relation.valueOf(row.get(1, String.class)),
                                row.get(2, Instant.class)))
                        .collect(Collectors.groupingBy(Involved::issue));
    }

    /**
     * A way in which the caller is involved in an issue.
     *
     * @param issue reference of the issue
     * @param relation what the caller is to it
     * @param until until when it was that; null where it still is
     */
    record Involved(
            String issue, Relation relation, @Nullable Instant until) {

        Right right(Marking marking) {
            Access access = marking.accessOf(relation);
            return until == null ? Right.of(access) : Right.until(until, access);
        }
    }
}
