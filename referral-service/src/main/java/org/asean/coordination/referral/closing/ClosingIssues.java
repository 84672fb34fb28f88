package org.asean.coordination.referral.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Vocabulary;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;
import org.jspecify.annotations.Nullable;

/** Lets the chair end issues and begin them anew. */
@ApplicationScoped
public class ClosingIssues {

    private final Turns turns;
    private final Presiding presiding;
    private final Directory directory;
    private final Limits limits;

    ClosingIssues(Turns turns, Presiding presiding, Directory directory, Limits limits) {
        this.turns = turns;
        this.presiding = presiding;
        this.directory = directory;
        this.limits = limits;
    }

    /** It is done though no lead says so; only while no body holds it. */
    @Transactional
    IssueView resolve(IssueRef ref, String reason, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        presiding.requireDecides(turn);
        turn.issue().resolve(reason, limits.keptOpen(), turn.now());
        seen.requireRevision(turn.tag());
        return end(turn, reason, IssueEvent.ISSUE_RESOLVED);
    }

    /** It is over before the time for objections is. */
    @Transactional
    IssueView close(IssueRef ref, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        presiding.requireDecides(turn);
        turn.issue().close(turn.now());
        seen.requireRevision(turn.tag());
        return end(turn, null, IssueEvent.ISSUE_CLOSED);
    }

    /** It is a matter of the committee again; whoever led it gets the first offer. */
    @Transactional
    IssueView reopen(IssueRef ref, ReopenIssue request, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        presiding.requireDecides(turn);
        Classification matter = request.matter();
        turn.issue().reopen(request.words(), matter, turn.now());
        seen.requireRevision(turn.tag());
        if (matter != null) {
            Vocabulary.check(directory, matter.topic().code(), matter.states(), turn.now());
        }
        return end(turn, request.words(), IssueEvent.ISSUE_REOPENED);
    }

    private IssueView end(Turn turn, @Nullable String reason, IssueEvent event) {
        turns.end(turn, reason, event);
        return IssueView.of(turn.issue(), turn.access(), turn.now());
    }
}
