package org.asean.coordination.referral.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * What the constraints of the database hold at every write, asked once more of what is there: a constraint that was dropped and put back
 * says nothing of the time between.
 */
@ApplicationScoped
class Tables {

    private static final List<Question> QUESTIONS = List.of(
            new Question("No two holds of one issue share an instant.", """
                    select distinct a.issue_ref from referral a
                      join referral b on a.issue_ref = b.issue_ref and a.id < b.id
                       and tstzrange(a.offered_at, a.ended_at) && tstzrange(b.offered_at, b.ended_at)
                    """),
            new Question("At most one referral of an issue is live, and none where the issue is not READY.", """
                    select i.ref from issue i
                      join referral r on r.issue_ref = i.ref and r.state in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
                     group by i.ref having count(*) > 1 or i.state <> 'READY'
                    """),
            new Question("The referrals of an issue are numbered without a gap up to its epoch.", """
                    select i.ref from issue i left join referral r on r.issue_ref = i.ref
                     group by i.ref
                    having count(r.id) <> i.epoch or count(distinct r.epoch) <> i.epoch or coalesce(max(r.epoch), 0) <> i.epoch
                    """),
            new Question("A tenure lies inside its hold, and a hold inside its issue's life.", """
                    select r.issue_ref from referral r join issue i on i.ref = r.issue_ref
                     where r.accepted_at < r.offered_at or r.ended_at < coalesce(r.accepted_at, r.offered_at)
                        or r.offered_at < i.raised_at or coalesce(r.ended_at, r.accepted_at, r.offered_at) > i.changed_at
                    """),
            new Question("An issue is merged exactly while it is a part of another one.", """
                    select i.ref from issue i
                     where (i.state = 'MERGED') <> exists (select from membership m where m.member = i.ref and m.until is null)
                    """),
            new Question("Following what an issue is merged into ends.", """
                    with recursive chain (start, ref) as (
                      select member, canonical from membership where until is null
                      union
                      select c.start, m.canonical from chain c join membership m on m.member = c.ref and m.until is null)
                    select distinct start from chain where start = ref
                    """));

    private final EntityManager entities;

    Tables(EntityManager entities) {
        this.entities = entities;
    }

    List<Verification.Check> check(long issues) {
        return QUESTIONS.stream().map(question -> check(question, issues)).toList();
    }

    @SuppressWarnings("unchecked")
    private Verification.Check check(Question question, long issues) {
        Findings findings = new Findings();
        ((List<String>) entities.createNativeQuery(question.where(), String.class)
                        .getResultList())
                .forEach(findings::add);
        return findings.check(question.name(), issues);
    }

    /**
     * One thing that has to be so.
     *
     * @param name in a sentence
     * @param where a query for the issues of which it is not so
     */
    private record Question(String name, String where) {}
}
