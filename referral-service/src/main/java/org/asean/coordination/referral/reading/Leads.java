package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.IssueRef;

/**
 * Tenures [accepted, ended), asked by instant. An issue that was merged at the instant was led under the issue that it was merged into,
 * followed to the end as the memberships were then; it ends also where they would go in a circle, as no row is taken twice. One query
 * each; indexes over the ranges serve it.
 */
@ApplicationScoped
class Leads {

    private static final String TENURE = """
            r.body, r.accepted_at, case when r.lapses_at <= :now then r.lapses_at else r.ended_at end, r.id, r.issue_ref
            """;

    private static final String LED_AT = """
             r.accepted_at is not null and tstzrange(r.accepted_at, r.ended_at) @> cast(:at as timestamptz)
               and (r.lapses_at is null or r.lapses_at > :at)
            """;

    private static final String OF_ISSUE = """
            with recursive chain (ref) as (
              select cast(:ref as text)
              union
              select m.canonical from chain c join membership m on m.member = c.ref
                 and tstzrange(m.since, m.until) @> cast(:at as timestamptz))
            select cast(:ref as text), %s from chain c join referral r on r.issue_ref = c.ref where %s
            """.formatted(TENURE, LED_AT);

    private static final String ALL = """
            with recursive chain (ref, canonical) as (
              select member, canonical from membership where tstzrange(since, until) @> cast(:at as timestamptz)
              union
              select c.ref, m.canonical from chain c join membership m on m.member = c.canonical
                 and tstzrange(m.since, m.until) @> cast(:at as timestamptz)),
            led (ref, body, since, until, referral, under) as (
              select r.issue_ref, %s from referral r where %s
              union all
              select c.ref, %s from chain c join referral r on r.issue_ref = c.canonical where %s)
            select led.ref, led.body, led.since, led.until, led.referral, led.under
              from led join issue i on i.ref = led.ref join issue c on c.ref = led.under
            """.formatted(TENURE, LED_AT, TENURE, LED_AT);

    private final EntityManager entities;

    Leads(EntityManager entities) {
        this.entities = entities;
    }

    /** Who led the issue at the instant. */
    Optional<LeadView> ofIssue(IssueRef ref, Instant at, Instant now) {
        Query query = entities.createNativeQuery(OF_ISSUE, Tuple.class).setParameter("ref", ref.value());
        return views(query, at, now).stream().findFirst();
    }

    /** Who led what at the instant, of what the caller may know of. */
    List<LeadView> all(Instant at, PageRequest page, Caller caller, Instant now) {
        Conditions conditions = new Conditions(caller, now)
                .add(new Sight(caller).knows("c"))
                .addIf(page.afterKey().orElse(null), "led.ref > :after", "after");
        Query query = conditions
                .bind(entities.createNativeQuery(conditions.sql(ALL) + " order by led.ref", Tuple.class))
                .setMaxResults(page.limitPlusOne());
        return views(query, at, now);
    }

    @SuppressWarnings("unchecked")
    private static List<LeadView> views(Query query, Instant at, Instant now) {
        query.setParameter("at", at).setParameter("now", now);
        return ((List<Tuple>) query.getResultList()).stream().map(Leads::view).toList();
    }

    private static LeadView view(Tuple row) {
        String issue = row.get(0, String.class);
        String under = row.get(5, String.class);
        return new LeadView(
                issue,
                row.get(1, String.class),
                row.get(2, Instant.class),
                row.get(3, Instant.class),
                row.get(4, UUID.class),
                under.equals(issue) ? null : under);
    }
}
