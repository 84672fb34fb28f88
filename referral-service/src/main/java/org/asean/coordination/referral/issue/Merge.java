package org.asean.coordination.referral.issue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.security.Caller;

import static org.asean.coordination.referral.issue.IssueProblem.MERGE_INTO_ITSELF;
import static org.asean.coordination.referral.issue.IssueProblem.MERGE_TARGET_MERGED;
import static org.asean.coordination.referral.issue.IssueProblem.MERGE_WOULD_LEAVE_TWO_LEADS;
import static org.asean.coordination.referral.issue.IssueProblem.illegal;

/**
 * One issue becomes part of another, both rows held. What is live of the source ends first, and goes on on the target where nothing is
 * live there; where both are held, the command says what the source's body becomes ({@link Remainder}).
 *
 * @param source that becomes a part
 * @param target that goes on
 */
public record Merge(Issue source, Issue target) {

    /** What the source's body becomes where the target is held already. */
    public enum Remainder {
        /** It is asked to support the target's lead. */
        SUPPORT,
        /** It is kept informed. */
        INFORM
    }

    /**
     * Refuses what cannot be merged.
     *
     * @param remainder what the command says of the source's body
     * @throws org.asean.coordination.kit.problem.DomainException {@code merge-into-itself}, {@code merge-target-merged},
     *     {@code illegal-transition}, {@code merge-would-leave-two-leads}
     */
    public void requirePossible(Optional<Remainder> remainder) {
        if (source.ref().equals(target.ref())) {
            throw MERGE_INTO_ITSELF.because("The issue and the one that it is merged into are the same.");
        }
        if (target.state() == IssueState.MERGED) {
            throw MERGE_TARGET_MERGED.because("Merge into the issue that " + target.ref() + " is a part of.");
        }
        if (!source.state().mayBecome(IssueState.MERGED)) {
            throw illegal("issue", source.state(), IssueState.MERGED);
        }
        boolean waiting = target.state() == IssueState.RECEIVED || target.state() == IssueState.IN_TRIAGE;
        boolean vacant = source.live().isEmpty() && target.live().isEmpty();
        if (target.state() != IssueState.READY && !(waiting && vacant)) {
            throw illegal("target", target.state(), "what an issue is merged into");
        }
        if (bothAreHeld() && remainder.isEmpty()) {
            throw MERGE_WOULD_LEAVE_TWO_LEADS
                    .because("The source is held by "
                            + source.live().map(Referral::body).orElseThrow() + ".")
                    .with("source", source.live().map(Referral::body).orElseThrow())
                    .with("target", target.live().map(Referral::body).orElseThrow());
        }
    }

    /** Whether both issues have a live referral. */
    public boolean bothAreHeld() {
        return source.live().isPresent() && target.live().isPresent();
    }

    /** Ends what is live of the source; to be stored before the source {@linkplain #join joins}. */
    public Optional<Handover> endSource(Caller caller, Instant now) {
        Instant at = target.stamp(source.stamp(now));
        return source.live().map(live -> live.handOver(EndCause.ISSUE_MERGED, caller, at));
    }

    /** The source is a part of the target from now on. */
    public Membership join(UUID id) {
        Instant at = target.changedAt();
        source.joinAnother(at);
        target.admit(source, at);
        return new Membership(id, source.ref(), target.ref(), at);
    }

    /** The source is a matter of its own again, with what was merged into it. */
    public static void detach(
            Issue member, Membership membership, Issue canonical, String reason, Caller caller, Instant now) {
        Instant at = canonical.stamp(member.stamp(now));
        membership.end(at);
        member.leaveOther(caller, reason, at);
    }
}
