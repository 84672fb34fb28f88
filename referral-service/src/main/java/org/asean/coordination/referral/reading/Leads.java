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

/** Tenures [accepted, ended), asked by instant. One query each; an index over the ranges serves it. */
@ApplicationScoped
class Leads {

    private static final String OF_ISSUE = """
            select r.issue_ref, r.body, r.accepted_at, r.ended_at, r.id
              from referral r
             where r.issue_ref = :ref and r.accepted_at is not null
               and tstzrange(r.accepted_at, r.ended_at) @> cast(:at as timestamptz)
            """;

    private static final String ALL = """
            select r.issue_ref, r.body, r.accepted_at, r.ended_at, r.id
              from referral r join issue i on i.ref = r.issue_ref
             where r.accepted_at is not null
               and tstzrange(r.accepted_at, r.ended_at) @> cast(:at as timestamptz)
               and (i.marking in (:known) or :subject = any (i.named_persons))
               and r.issue_ref > :after
             order by r.issue_ref
            """;

    private final EntityManager entities;

    Leads(EntityManager entities) {
        this.entities = entities;
    }

    Optional<LeadView> ofIssue(IssueRef ref, Instant at) {
        Query query = entities.createNativeQuery(OF_ISSUE, Tuple.class)
                .setParameter("ref", ref.value())
                .setParameter("at", at);
        return views(query).stream().findFirst();
    }

    List<LeadView> at(Instant at, PageRequest page, Caller caller) {
        List<String> known =
                Readers.markingsKnownTo(caller).stream().map(Enum::name).toList();
        Query query = entities.createNativeQuery(ALL, Tuple.class)
                .setParameter("at", at)
                .setParameter("known", known)
                .setParameter("subject", caller.subject())
                .setParameter("after", page.afterKey().orElse(""))
                .setMaxResults(page.limitPlusOne());
        return views(query);
    }

    @SuppressWarnings("unchecked")
    private static List<LeadView> views(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new LeadView(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, Instant.class),
                                row.get(3, Instant.class),
                                row.get(4, UUID.class)))
                        .toList();
    }
}
