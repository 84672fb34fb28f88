package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.marking.Relation;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.reading.Involvement.Involved;

/** What a caller is to an issue, and so what it may read. */
@ApplicationScoped
public class Readers {

    /** What nobody is to every issue. */
    static final Set<Relation> INVOLVED =
            EnumSet.of(Relation.OFFERED, Relation.PAST_LEAD, Relation.TOLD, Relation.PARTY);

    private final Involvement involvement;

    Readers(Involvement involvement) {
        this.involvement = involvement;
    }

    /**
     * How much of the issue the caller may read; refused as if it were not there, unless that is at least to know of it. What the
     * caller may read in any case is not asked for in the database.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found}
     */
    public Right require(Caller caller, Issue issue, Instant now) {
        Right right = of(caller, issue, now);
        if (right.past() == Access.NONE) {
            throw KitProblem.NOT_FOUND.because("No issue " + issue.ref() + ".");
        }
        return right;
    }

    /** How much of the issue the caller may read. */
    public Right of(Caller caller, Issue issue, Instant now) {
        return of(of(caller, List.of(issue), now), issue);
    }

    /** How much of each of these issues the caller may read, by their references; one query whatever their number. */
    public Map<String, Right> of(Caller caller, Collection<Issue> issues, Instant now) {
        Map<String, Right> rights = new TreeMap<>();
        issues.forEach(issue -> rights.put(issue.ref().value(), always(caller, issue)));
        List<Issue> doubtful =
                issues.stream().filter(issue -> mayBeMore(caller, issue)).toList();
        Map<String, List<Involved>> involved = involvement.of(caller, doubtful, now);
        for (Issue issue : doubtful) {
            String ref = issue.ref().value();
            involved.getOrDefault(ref, List.of())
                    .forEach(one -> rights.merge(ref, one.right(issue.matter().marking()), Right::and));
        }
        return rights;
    }

    /**
     * How much the caller may read of what is marked so on each of these issues, for every marking; where the issue's own is stricter,
     * that counts. One query whatever their number.
     */
    public Map<String, Map<Marking, Right>> byMarking(Caller caller, Collection<Issue> issues, Instant now) {
        Map<String, List<Involved>> involved = involvement.of(caller, issues, now);
        Map<String, Map<Marking, Right>> rights = new TreeMap<>();
        for (Issue issue : issues) {
            String ref = issue.ref().value();
            rights.put(ref, byMarking(caller, issue, involved.getOrDefault(ref, List.of())));
        }
        return rights;
    }

    private static Map<Marking, Right> byMarking(Caller caller, Issue issue, List<Involved> involved) {
        Map<Marking, Right> rights = new EnumMap<>(Marking.class);
        for (Marking marking : Marking.values()) {
            Marking counts = marking.stricter(issue.matter().marking());
            rights.put(
                    marking,
                    involved.stream().map(one -> one.right(counts)).reduce(always(caller, issue, counts), Right::and));
        }
        return rights;
    }

    /** The right to one of the issues that were asked for. */
    public static Right of(Map<String, Right> rights, Issue issue) {
        return rights.getOrDefault(issue.ref().value(), Right.of(Access.NONE));
    }

    private static Right always(Caller caller, Issue issue) {
        return always(caller, issue, issue.matter().marking());
    }

    private static Right always(Caller caller, Issue issue, Marking marking) {
        Set<Relation> relations = always(caller);
        if (issue.matter().namedPersons().contains(caller.subject())) {
            relations.add(Relation.NAMED);
        }
        return Right.of(marking.accessOf(relations));
    }

    private static boolean mayBeMore(Caller caller, Issue issue) {
        Access most = issue.matter().marking().accessOf(INVOLVED);
        return !always(caller, issue).includes(most);
    }

    /** What the caller is to every issue. */
    static Set<Relation> always(Caller caller) {
        Set<Relation> relations = EnumSet.of(Relation.SIGNED_IN);
        if (caller.hasAny(Role.BODY_HEAD, Role.BODY_OFFICER, Role.STATE_FOCAL, Role.CENTRE_MANAGER, Role.INTEGRATOR)) {
            relations.add(Relation.BODY_OR_STATE);
        }
        if (caller.hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT)) {
            relations.add(Relation.COMMITTEE);
        }
        if (caller.has(Role.AUDITOR)) {
            relations.add(Relation.AUDITOR);
        }
        return relations;
    }
}
