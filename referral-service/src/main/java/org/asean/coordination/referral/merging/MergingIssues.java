package org.asean.coordination.referral.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Basis;
import org.asean.coordination.referral.issue.Continuation;
import org.asean.coordination.referral.issue.Handover;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Membership;
import org.asean.coordination.referral.issue.Memberships;
import org.asean.coordination.referral.issue.Merge;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.support.Asked;
import org.asean.coordination.referral.support.SupportRole;
import org.asean.coordination.referral.supporting.RemainingBodies;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;

import static org.asean.coordination.referral.issue.IssueProblem.ISSUE_NOT_MERGED;

/**
 * Makes one issue a part of another, and a matter of its own again. Both rows are held in the order of their references, so of opposite
 * merges exactly one succeeds, and following what an issue is merged into always ends (I4).
 */
@ApplicationScoped
public class MergingIssues {

    private final Turns turns;
    private final Presiding presiding;
    private final Memberships memberships;
    private final Limits limits;
    private final TellingIssues telling;
    private final RemainingBodies remaining;

    MergingIssues(
            Turns turns,
            Presiding presiding,
            Memberships memberships,
            Limits limits,
            TellingIssues telling,
            RemainingBodies remaining) {
        this.turns = turns;
        this.presiding = presiding;
        this.memberships = memberships;
        this.limits = limits;
        this.telling = telling;
        this.remaining = remaining;
    }

    /**
     * Merges the issue into the other one; of two bodies that hold them, one goes on.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code merge-into-itself}, {@code merge-target-merged},
     *     {@code merge-would-leave-two-leads}, {@code illegal-transition}
     */
    @Transactional
    IssueView merge(IssueRef ref, MergeIssue request, IfMatch seen, Caller caller) {
        Turns.Pair pair = turns.at(ref, request.into(), caller);
        Turn source = pair.first();
        Turn target = pair.second();
        Merge merge = new Merge(source.issue(), target.issue());
        presiding.requireDecides(source, holders(target.issue()));
        presiding.requireDecides(target, holders(source.issue()));
        merge.requirePossible(request.remainder());
        seen.requireRevision(source.tag());
        boolean goesOn = !merge.bothAreHeld();
        Optional<Handover> ended = merge.endSource(caller, source.now());
        turns.store();
        Membership membership = merge.join(UUID.randomUUID());
        memberships.persist(membership);
        ended.filter(handover -> goesOn).ifPresent(handover -> carryOn(target, handover, request));
        turns.end(source, request.words(), IssueEvent.ISSUE_MERGED);
        turns.end(target, request.words(), told(ended.isPresent() && goesOn));
        telling.tell(IssueEvent.ISSUE_MEMBERSHIP_BEGUN, membership, caller, request.words(), membership.since());
        ended.ifPresent(handover -> remain(target, handover, request, goesOn));
        return IssueView.of(source.issue(), turns.rightNow(source), source.now());
    }

    /** The issue is a matter of its own again, in triage, with what was merged into it. */
    @Transactional
    IssueView detach(IssueRef ref, String reason, IfMatch seen, Caller caller) {
        IssueRef into = memberships
                .current(ref)
                .orElseThrow(() -> ISSUE_NOT_MERGED.because("The issue is a matter of its own."))
                .canonical();
        Turns.Pair pair = turns.at(ref, into, caller);
        Turn member = pair.first();
        Turn canonical = pair.second();
        presiding.requireDecides(member, holders(canonical.issue()));
        Membership membership = memberships
                .current(ref)
                .filter(current -> current.canonical().equals(into))
                .orElseThrow(() -> ISSUE_NOT_MERGED.because("The issue was detached meanwhile."));
        seen.requireRevision(member.tag());
        Merge.detach(member.issue(), membership, canonical.issue(), reason, caller, member.now());
        turns.end(member, reason, IssueEvent.ISSUE_DETACHED);
        turns.end(canonical, reason, IssueEvent.ISSUE_PARTED);
        telling.tell(
                IssueEvent.ISSUE_MEMBERSHIP_ENDED,
                membership,
                caller,
                reason,
                membership.until().orElseThrow());
        return IssueView.of(member.issue(), turns.rightNow(member), member.now());
    }

    /** The source's body leads the target, or has the place beside its lead that the command says. */
    private void remain(Turn target, Handover handover, MergeIssue request, boolean goesOn) {
        if (goesOn) {
            remaining.leads(target);
        } else {
            SupportRole role =
                    SupportRole.valueOf(request.remainder().orElseThrow().name());
            remaining.remain(target, new Asked(handover.former().body(), role, request.words()));
        }
    }

    private void carryOn(Turn target, Handover handover, MergeIssue request) {
        target.issue()
                .leadership()
                .carryOn(
                        UUID.randomUUID(),
                        handover,
                        handover.former().body(),
                        new Continuation(
                                Basis.MERGE,
                                request.words(),
                                null,
                                target.caller(),
                                limits.toAcknowledge(target.issue().matter().severity())));
    }

    private static IssueEvent[] told(boolean carriedOn) {
        return carriedOn
                ? new IssueEvent[] {IssueEvent.ISSUE_JOINED, IssueEvent.REFERRAL_CARRIED_ON}
                : new IssueEvent[] {IssueEvent.ISSUE_JOINED};
    }

    private static Set<String> holders(Issue issue) {
        Set<String> bodies = new HashSet<>();
        issue.live().ifPresent(live -> bodies.add(live.body()));
        return bodies;
    }
}
