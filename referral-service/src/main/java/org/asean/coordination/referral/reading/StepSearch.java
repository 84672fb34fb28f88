package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.NextStep;
import org.asean.coordination.referral.reading.Conditions.Clause;

/**
 * Open issues by the due time of their next step. Two ranges of indexes in one query: those that are as their last act left them, and
 * the few of which time has made something else that nobody has recorded yet.
 */
@ApplicationScoped
public class StepSearch {

    private static final Part STORED = new Part("next", "(i.turns_at is null or i.turns_at > :now)");
    private static final Part TURNED = new Part("then", "i.turns_at <= :now");

    private final EntityManager entities;
    private final Issues issues;

    StepSearch(EntityManager entities, Issues issues) {
        this.entities = entities;
        this.issues = issues;
    }

    /** A page of the issues of which such a step is owed and of which the caller may know, what is due first before. */
    @SuppressWarnings("unchecked")
    public List<Issue> find(StepQuestion question, PageRequest page, Caller caller, Instant now) {
        Conditions stored = STORED.conditions(question, page, caller, now);
        Conditions turned = TURNED.conditions(question, page, caller, now);
        Query query = entities.createNativeQuery(
                "select ref from ((" + STORED.sql(stored) + ") union all (" + TURNED.sql(turned)
                        + ")) owed order by due, ref",
                String.class);
        query.setParameter("most", page.limitPlusOne());
        List<String> refs = turned.bind(stored.bind(query)).getResultList();
        return issues.readInOrder(refs.stream().map(IssueRef::new).toList());
    }

    /** The place of an issue in the list. */
    public static String key(Issue issue, Instant now) {
        return issue.nextStep(now).map(NextStep::due).orElse(now) + " " + issue.ref();
    }

    /** Either of the two. */
    private record Part(String prefix, String which) {

        Conditions conditions(StepQuestion question, PageRequest page, Caller caller, Instant now) {
            Conditions conditions = new Conditions(caller, now)
                    .ofNow()
                    .add(new Clause(which))
                    .add(new Clause(column("_step is not null")))
                    .addIf(question.holder(), column("_holder = :holder"), "holder");
            if (!question.steps().isEmpty()) {
                conditions.add(new Clause(column("_step in (:steps)"))
                        .with("steps", question.steps().stream().map(Enum::name).toList()));
            }
            if (question.raisers() != null) {
                conditions.add(new Clause("i.raised_by = any (:raisers)")
                        .with("raisers", question.raisers().toArray(String[]::new)));
            }
            if (question.overdue()) {
                conditions.add(new Clause(column("_due < :now")));
            }
            page.afterKey().ifPresent(after -> conditions.add(after(after)));
            return conditions;
        }

        private Clause after(String key) {
            String[] parts = key.split(" ", 2);
            try {
                return new Clause("(" + column("_due") + ", i.ref) > (cast(:afterDue as timestamptz), :afterRef)")
                        .with("afterDue", Instant.parse(parts[0]))
                        .with("afterRef", parts[parts.length - 1]);
            } catch (DateTimeParseException notOurs) {
                throw KitProblem.MALFORMED_REQUEST.because("The cursor is not one of this list.");
            }
        }

        String sql(Conditions conditions) {
            return conditions.sql("select i.ref, " + column("_due") + " as due from issue i") + " order by "
                    + column("_due") + ", i.ref limit :most";
        }

        private String column(String rest) {
            return "i." + prefix + rest;
        }
    }
}
