package org.asean.coordination.referral.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Directory.Ground;
import org.asean.coordination.referral.directory.Vocabulary;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.Reclassification;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.referring.OfferRules;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;

import static org.asean.coordination.referral.issue.IssueProblem.REASON_REQUIRED;

/** Makes issues ready to be referred, or sets them aside. The chair decides; the secretariat may prepare. */
@ApplicationScoped
public class TriagingIssues {

    private final Turns turns;
    private final Presiding presiding;
    private final Directory directory;
    private final OfferRules rules;
    private final TellingIssues telling;

    TriagingIssues(Turns turns, Presiding presiding, Directory directory, OfferRules rules, TellingIssues telling) {
        this.turns = turns;
        this.presiding = presiding;
        this.directory = directory;
        this.rules = rules;
        this.telling = telling;
    }

    /** Takes the issue into triage, so that everybody sees who has it. */
    @Transactional
    IssueView take(IssueRef ref, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        presiding.requireSeat(turn);
        turn.issue().take(caller, turn.now());
        seen.requireRevision(turn.tag());
        turns.end(turn, null, IssueEvent.ISSUE_TAKEN);
        return view(turn);
    }

    /**
     * Says what the issue is about, first or anew; that is recorded with routing's answer before and after, and moves no lead.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-topic}, {@code unknown-state},
     *     {@code reason-required}, {@code directory-stale}
     */
    @Transactional
    IssueView classify(IssueRef ref, ClassifyIssue request, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        presiding.requireSeat(turn);
        if (turn.issue().state() == IssueState.READY) {
            reclassify(turn, request, seen);
        } else {
            turn.issue().classify(request.classification(), turn.now());
            seen.requireRevision(turn.tag());
            check(turn, request.classification());
            turns.end(turn, request.reason(), IssueEvent.ISSUE_CLASSIFIED);
        }
        return view(turn);
    }

    private void reclassify(Turn turn, ClassifyIssue request, IfMatch seen) {
        Issue issue = turn.issue();
        seen.requireRevision(turn.tag());
        check(turn, request.classification());
        String reason = request.reason();
        if (reason == null) {
            throw REASON_REQUIRED.because("The issue was classified before.");
        }
        Ground ground = directory.ground();
        RoutingAnswer before = rules.route(issue, ground, turn.now());
        issue.reclassify(request.classification(), turn.now());
        RoutingAnswer after = rules.route(issue, ground, turn.now());
        turns.store();
        telling.tell(new Reclassification(before, after), issue, turn.caller(), reason, turn.now());
    }

    /** It is not the committee's. */
    @Transactional
    IssueView setAside(IssueRef ref, String reason, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        presiding.requireDecides(turn);
        turn.issue().putAside(reason, turn.now());
        seen.requireRevision(turn.tag());
        turns.end(turn, reason, IssueEvent.ISSUE_SET_ASIDE);
        return view(turn);
    }

    private void check(Turn turn, Classification classification) {
        Vocabulary.check(directory, classification.topic().code(), classification.states(), turn.now());
    }

    private static IssueView view(Turn turn) {
        return IssueView.of(turn.issue(), turn.access(), turn.now());
    }
}
