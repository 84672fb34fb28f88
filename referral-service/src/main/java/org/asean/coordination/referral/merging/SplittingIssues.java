package org.asean.coordination.referral.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Vocabulary;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Basis;
import org.asean.coordination.referral.issue.Continuation;
import org.asean.coordination.referral.issue.EndCause;
import org.asean.coordination.referral.issue.Handover;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.nextstep.NextSteps;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.SPLIT_NEEDS_A_SUCCESSOR;

/** Cuts an issue into parts that are led each by its own body; whoever holds the whole goes on with the part that is named. */
@ApplicationScoped
public class SplittingIssues {

    private final Issues issues;
    private final Turns turns;
    private final Presiding presiding;
    private final Directory directory;
    private final Limits limits;
    private final TellingIssues telling;
    private final NextSteps nextSteps;

    SplittingIssues(
            Issues issues,
            Turns turns,
            Presiding presiding,
            Directory directory,
            Limits limits,
            TellingIssues telling,
            NextSteps nextSteps) {
        this.issues = issues;
        this.turns = turns;
        this.presiding = presiding;
        this.directory = directory;
        this.limits = limits;
        this.telling = telling;
        this.nextSteps = nextSteps;
    }

    /**
     * Splits the issue; it is an umbrella from then on, and never held itself.
     *
     * @return the parts, in their order
     * @throws org.asean.coordination.kit.problem.DomainException {@code split-needs-a-successor}, {@code illegal-transition},
     *     {@code unknown-topic}, {@code unknown-state}
     */
    @Transactional
    List<IssueView> split(IssueRef ref, SplitIssue request, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        Issue whole = turn.issue();
        presiding.requireDecides(turn);
        whole.requireCanBeSplit();
        seen.requireRevision(turn.tag());
        check(request, turn);
        Optional<Handover> handover = whole.live().map(live -> live.handOver(EndCause.ISSUE_SPLIT, caller, turn.now()));
        turns.store();
        whole.split(request.words(), turn.now());
        List<Issue> parts = cut(request, turn);
        handover.ifPresent(ended -> carryOn(parts.get(successor(request)), ended, request, caller));
        parts.forEach(part -> part.expect(nextSteps.of(part)));
        turns.end(turn, request.words(), IssueEvent.ISSUE_SPLIT);
        parts.forEach(part -> telling.tell(IssueEvent.ISSUE_CUT, part, caller, request.words(), turn.now()));
        return parts.stream()
                .map(part -> IssueView.of(part, turn.access(), turn.now()))
                .toList();
    }

    private void check(SplitIssue request, Turn turn) {
        request.parts().forEach(part -> {
            Vocabulary.check(
                    directory,
                    part.classification().topic(),
                    part.classification().states(),
                    turn.now());
        });
        @Nullable Integer named = request.takenOverBy();
        if (named != null && named >= request.parts().size()) {
            throw KitProblem.MALFORMED_REQUEST.because("takenOverBy names none of the parts.");
        }
        if (named == null && turn.issue().live().isPresent()) {
            throw SPLIT_NEEDS_A_SUCCESSOR.because("A body holds the issue.");
        }
    }

    private List<Issue> cut(SplitIssue request, Turn turn) {
        Issue whole = turn.issue();
        int year = whole.changedAt().atZone(ZoneOffset.UTC).getYear();
        List<Issue> parts = new ArrayList<>();
        for (SplitIssue.Part part : request.parts()) {
            Issue cut = whole.part(issues.nextRef(year), part.of(whole.matter()), whole.changedAt());
            cut.expect(nextSteps.of(cut));
            issues.add(cut);
            parts.add(cut);
        }
        return parts;
    }

    private void carryOn(Issue part, Handover handover, SplitIssue request, Caller caller) {
        part.leadership()
                .carryOn(
                        UUID.randomUUID(),
                        handover,
                        handover.former().body(),
                        new Continuation(
                                Basis.SPLIT,
                                request.words(),
                                null,
                                caller,
                                limits.toAcknowledge(part.matter().severity())));
    }

    private static int successor(SplitIssue request) {
        Integer named = request.takenOverBy();
        return named == null ? 0 : named;
    }
}
