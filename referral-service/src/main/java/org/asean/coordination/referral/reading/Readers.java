package org.asean.coordination.referral.reading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Raiser;
import org.asean.coordination.referral.issue.ReferralState;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.marking.Relation;

/** What a caller is to an issue, and so what it may read. */
public final class Readers {

    private Readers() {}

    /** How much of the issue the caller may read. */
    public static Access access(Caller caller, Issue issue) {
        return issue.matter().marking().accessOf(relations(caller, issue));
    }

    /**
     * Refuses as if the issue were not there, unless the caller may at least know of it.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found}
     */
    public static Access require(Caller caller, Issue issue) {
        Access access = access(caller, issue);
        if (access == Access.NONE) {
            throw KitProblem.NOT_FOUND.because("No issue " + issue.ref() + ".");
        }
        return access;
    }

    /** The markings under which the caller may know of every issue, whatever it is to that issue. */
    static List<Marking> markingsKnownTo(Caller caller) {
        Set<Relation> always = always(caller);
        return Arrays.stream(Marking.values())
                .filter(marking -> marking.accessOf(always) != Access.NONE)
                .toList();
    }

    private static Set<Relation> relations(Caller caller, Issue issue) {
        Set<Relation> relations = always(caller);
        if (issue.matter().namedPersons().contains(caller.subject())) {
            relations.add(Relation.NAMED);
        }
        if (isParty(caller, issue)) {
            relations.add(Relation.PARTY);
        }
        issue.live()
                .filter(referral -> referral.state() == ReferralState.OFFERED
                        && caller.bodies().contains(referral.body()))
                .ifPresent(open -> relations.add(Relation.OFFERED));
        return relations;
    }

    private static Set<Relation> always(Caller caller) {
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

    private static boolean isParty(Caller caller, Issue issue) {
        Raiser raiser = issue.raiser();
        boolean ofRaiser = raiser.kind() == Raiser.Kind.BODY && caller.bodies().contains(raiser.code());
        boolean ofLead = issue.lead()
                .filter(lead -> caller.bodies().contains(lead.body()))
                .isPresent();
        boolean focal = caller.has(Role.STATE_FOCAL)
                && caller.state()
                        .filter(state -> issue.matter().states().contains(state)
                                || (raiser.kind() == Raiser.Kind.STATE && state.equals(raiser.code())))
                        .isPresent();
        return ofRaiser || ofLead || focal;
    }
}
