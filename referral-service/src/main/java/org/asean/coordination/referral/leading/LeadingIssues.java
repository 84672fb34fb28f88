package org.asean.coordination.referral.leading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.Completion;
import org.asean.coordination.referral.issue.GivenBack;
import org.asean.coordination.referral.issue.Pause;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.reading.ReferralView;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.NOT_ADDRESSED_BODY;

/**
 * Lets a lead work: start, wait, report, give back, complete. A late command of a former lead finds its referral ended (I7). None of it
 * needs the directory, so all of it goes on while the other services are down (I23).
 */
@ApplicationScoped
public class LeadingIssues {

    private final Turns turns;
    private final Limits limits;

    LeadingIssues(Turns turns, Limits limits) {
        this.turns = turns;
        this.limits = limits;
    }

    /** Work begins. */
    @Transactional
    ReferralView start(UUID id, IfMatch seen, Caller caller) {
        return act(id, seen, caller, LeadingIssues::requireOfficer, null, IssueEvent.REFERRAL_STARTED, Referral::start);
    }

    /** The lead waits for something. */
    @Transactional
    ReferralView hold(UUID id, Pause pause, IfMatch seen, Caller caller) {
        return act(
                id,
                seen,
                caller,
                LeadingIssues::requireHead,
                pause.reason(),
                IssueEvent.REFERRAL_HELD,
                (lead, now) -> lead.hold(pause, now));
    }

    /** The lead goes on before the pause is over. */
    @Transactional
    ReferralView resume(UUID id, IfMatch seen, Caller caller) {
        return act(id, seen, caller, LeadingIssues::requireHead, null, IssueEvent.REFERRAL_RESUMED, Referral::resume);
    }

    /** The lead says how it goes. */
    @Transactional
    ReferralView report(UUID id, String report, IfMatch seen, Caller caller) {
        return act(
                id,
                seen,
                caller,
                LeadingIssues::requireOfficer,
                report,
                IssueEvent.REFERRAL_REPORTED,
                Referral::report);
    }

    /** The issue goes back to the chair. */
    @Transactional
    ReferralView giveBack(UUID id, GivenBack back, IfMatch seen, Caller caller) {
        return act(
                id,
                seen,
                caller,
                LeadingIssues::requireHead,
                back.reason(),
                IssueEvent.REFERRAL_RETURNED,
                (lead, now) -> lead.giveBack(back, caller, now));
    }

    /** The lead has finished, and the issue is resolved, in one. */
    @Transactional
    ReferralView complete(UUID id, Completion completion, IfMatch seen, Caller caller) {
        Turn turn = turns.atIssueOf(id, caller);
        Referral lead = turn.issue().leadership().referral(id);
        requireHead(caller, lead);
        lead.complete(completion, caller, turn.now());
        seen.requireEpoch(lead.tag(turn.now()));
        turns.store();
        turn.issue().resolve(completion.report(), limits.keptOpen(), turn.now());
        turns.end(turn, completion.report(), IssueEvent.REFERRAL_COMPLETED, IssueEvent.ISSUE_RESOLVED);
        return view(lead, turn);
    }

    private ReferralView act(
            UUID id, IfMatch seen, Caller caller, Right right, @Nullable String reason, IssueEvent event, Act act) {
        Turn turn = turns.atIssueOf(id, caller);
        Referral lead = turn.issue().leadership().referral(id);
        right.require(caller, lead);
        act.on(lead, turn.now());
        seen.requireEpoch(lead.tag(turn.now()));
        turns.end(turn, reason, event);
        return view(lead, turn);
    }

    private ReferralView view(Referral lead, Turn turn) {
        return ReferralView.of(lead, turns.rightNow(turn), turn.now());
    }

    private static void requireHead(Caller caller, Referral lead) {
        if (!caller.isHeadOf(lead.body())) {
            throw NOT_ADDRESSED_BODY.because("Only the head of the body that leads may do this.");
        }
    }

    private static void requireOfficer(Caller caller, Referral lead) {
        if (!caller.worksFor(lead.body())) {
            throw NOT_ADDRESSED_BODY.because("Only the body that leads may do this.");
        }
    }

    @FunctionalInterface
    private interface Right {
        void require(Caller caller, Referral lead);
    }

    @FunctionalInterface
    private interface Act {
        void on(Referral lead, Instant now);
    }
}
