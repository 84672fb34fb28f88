package org.asean.coordination.referral.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.EndCause;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.Memberships;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;

import static org.asean.coordination.referral.issue.IssueProblem.NOT_THE_RAISER;
import static org.asean.coordination.referral.issue.IssueProblem.NO_WITHDRAWAL_ASKED;
import static org.asean.coordination.referral.issue.IssueProblem.OTHERS_MERGED_INTO_IT;

/**
 * Lets a raiser take its issue back: at once while nobody leads it, with the chair's consent when a body does. What others have raised too
 * goes on for them.
 */
@ApplicationScoped
public class WithdrawingIssues {

    private final Turns turns;
    private final Presiding presiding;
    private final Memberships memberships;

    WithdrawingIssues(Turns turns, Presiding presiding, Memberships memberships) {
        this.turns = turns;
        this.presiding = presiding;
        this.memberships = memberships;
    }

    /**
     * The raiser withdraws or asks to, or the chair consents to what it asked.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-the-raiser}, {@code no-withdrawal-asked},
     *     {@code others-merged-into-it}, {@code illegal-transition}
     */
    @Transactional
    IssueView withdraw(IssueRef ref, String reason, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        Issue issue = turn.issue();
        if (isRaiser(turn)) {
            seen.requireRevision(turn.tag());
            leave(turn, reason);
        } else {
            presiding.requireDecides(turn);
            requireAsked(issue);
            seen.requireRevision(turn.tag());
            takeBack(turn, reason);
        }
        return IssueView.of(issue, turn.access(), turn.now());
    }

    /** The chair lets the lead go on. */
    @Transactional
    IssueView refuse(IssueRef ref, String reason, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        presiding.requireDecides(turn);
        requireAsked(turn.issue());
        seen.requireRevision(turn.tag());
        turn.issue().refuseWithdrawal(turn.now());
        turns.end(turn, reason, IssueEvent.WITHDRAWAL_REFUSED);
        return IssueView.of(turn.issue(), turn.access(), turn.now());
    }

    private void leave(Turn turn, String reason) {
        Issue issue = turn.issue();
        boolean withOthers = !memberships.into(issue.ref()).isEmpty();
        if (withOthers && issue.state() == IssueState.READY) {
            issue.letRaiserLeave(turn.now());
            turns.end(turn, reason, IssueEvent.RAISER_LEFT);
        } else if (withOthers) {
            throw OTHERS_MERGED_INTO_IT.because("Have them detached first.");
        } else if (issue.lead().isPresent()) {
            issue.askForWithdrawal(reason, turn.now());
            turns.end(turn, reason, IssueEvent.WITHDRAWAL_ASKED);
        } else {
            takeBack(turn, reason);
        }
    }

    private void takeBack(Turn turn, String reason) {
        Issue issue = turn.issue();
        boolean wasHeld = issue.live().isPresent();
        issue.live().ifPresent(live -> cancel(live, turn));
        turns.store();
        issue.withdraw(reason, turn.now());
        List<IssueEvent> events = wasHeld
                ? List.of(IssueEvent.REFERRAL_CANCELLED, IssueEvent.ISSUE_WITHDRAWN)
                : List.of(IssueEvent.ISSUE_WITHDRAWN);
        turns.end(turn, reason, events.toArray(IssueEvent[]::new));
    }

    private static void cancel(Referral live, Turn turn) {
        live.cancel(EndCause.ISSUE_WITHDRAWN, turn.caller(), turn.now());
    }

    private static void requireAsked(Issue issue) {
        if (issue.withdrawalRequest().isEmpty()) {
            throw NO_WITHDRAWAL_ASKED.because("The raiser has not asked to take it back.");
        }
    }

    private boolean isRaiser(Turn turn) {
        Caller caller = turn.caller();
        boolean committees =
                caller.has(Role.SECRETARIAT) && turn.issue().raiser().isCommittee();
        if (!committees
                && !turn.issue().raiser().isRepresentedBy(caller)
                && !caller.hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT)) {
            throw NOT_THE_RAISER.because("Only its raiser takes an issue back.");
        }
        return committees || turn.issue().raiser().isRepresentedBy(caller);
    }
}
