package org.asean.coordination.referral.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Membership;
import org.asean.coordination.referral.issue.Memberships;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;

import static org.asean.coordination.referral.issue.IssueProblem.MARKING_EXCLUDES_CALLER;
import static org.asean.coordination.referral.issue.IssueProblem.NOT_THE_RAISER;

/** Says anew who may read an issue: at once, and for all that was told before. */
@ApplicationScoped
public class MarkingIssues {

    private final Turns turns;
    private final Presiding presiding;
    private final Memberships memberships;

    MarkingIssues(Turns turns, Presiding presiding, Memberships memberships) {
        this.turns = turns;
        this.presiding = presiding;
        this.memberships = memberships;
    }

    /**
     * The raiser or the chair marks the issue, and with it what is merged into it: nobody learns from a part what the whole withholds.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-the-raiser}, {@code marking-excludes-caller}
     */
    @Transactional
    IssueView mark(IssueRef ref, MarkIssue request, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, memberships.partsOf(ref), caller);
        requireMayMark(turn);
        seen.requireRevision(turn.tag());
        mark(turn, request);
        if (!turns.isShown(turn)) {
            throw MARKING_EXCLUDES_CALLER.because("Name your own subject among the persons: " + caller.subject() + ".");
        }
        return IssueView.of(turn.issue(), turns.rightNow(turn), turn.now());
    }

    private void mark(Turn turn, MarkIssue request) {
        Issue issue = turn.issue();
        issue.mark(request.marking(), request.persons(), turn.now());
        turns.end(turn, request.words(), IssueEvent.ISSUE_MARKED);
        memberships.into(issue.ref()).stream()
                .map(Membership::member)
                .forEach(member -> mark(turns.of(member, turn.caller()), request));
    }

    private void requireMayMark(Turn turn) {
        if (!turn.issue().raiser().isRepresentedBy(turn.caller()) && presiding.requireSeat(turn) == Seat.COMMITTEE) {
            throw NOT_THE_RAISER.because("The raiser's body or the chair says who may read it.");
        }
    }
}
