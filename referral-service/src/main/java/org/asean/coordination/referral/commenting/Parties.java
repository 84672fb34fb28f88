package org.asean.coordination.referral.commenting;

import jakarta.enterprise.context.ApplicationScoped;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.support.SupportState;
import org.asean.coordination.referral.support.Supports;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;

import static org.asean.coordination.referral.entry.EntryProblem.NOT_A_PARTY;

/** Who has a say on an issue: whoever raised it, leads it, or stands beside the lead, focals of the states it names, and the committee. */
@ApplicationScoped
class Parties {

    private final Supports supports;
    private final Presiding presiding;

    Parties(Supports supports, Presiding presiding) {
        this.supports = supports;
        this.presiding = presiding;
    }

    /**
     * Refuses unless the caller has a say and may read all of the issue.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-a-party}, {@code no-term-in-force}
     */
    void require(Turn turn) {
        if (!turn.access().shows(Access.FULL, turn.now())) {
            throw NOT_A_PARTY.because("You may not read all of the issue.");
        }
        if (turn.caller().hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT)) {
            presiding.requireSeat(turn);
        } else if (!isParty(turn.caller(), turn.issue())) {
            throw NOT_A_PARTY.because("You read the issue as somebody whom it does not concern.");
        }
    }

    /**
     * Refuses once nobody has a say any more; a resolved issue is kept open for those who object.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code issue-not-open}
     */
    static void requireHearing(Issue issue) {
        if (issue.state() != IssueState.RESOLVED) {
            issue.requireUnderWay();
        }
    }

    private boolean isParty(Caller caller, Issue issue) {
        return issue.raiser().isRepresentedBy(caller)
                || isFocal(caller, issue)
                || issue.lead().filter(lead -> caller.worksFor(lead.body())).isPresent()
                || isBesideTheLead(caller, issue);
    }

    private static boolean isFocal(Caller caller, Issue issue) {
        return caller.has(Role.STATE_FOCAL)
                && caller.state().filter(issue.matter().states()::contains).isPresent();
    }

    private boolean isBesideTheLead(Caller caller, Issue issue) {
        String body = caller.actingBody();
        return body != null
                && supports.openOf(issue.ref(), body)
                        .filter(support -> support.state() != SupportState.REQUESTED)
                        .isPresent();
    }
}
