package org.asean.coordination.referral.turn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.HeldIssue;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Passage;
import org.asean.coordination.referral.issue.TransferOffer;
import org.asean.coordination.referral.issue.TransferState;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.nextstep.NextSteps;
import org.asean.coordination.referral.reading.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Gives commands their turn at an issue: the row is held first and the one instant read after that, so that commands on one issue stand
 * in line and their instants stand in the same order (I1, I6); what time has done is recorded before the command acts. The use case has
 * opened the transaction.
 */
@ApplicationScoped
public class Turns {

    private final Issues issues;
    private final TellingIssues telling;
    private final Readers readers;
    private final NextSteps nextSteps;

    Turns(Issues issues, TellingIssues telling, Readers readers, NextSteps nextSteps) {
        this.issues = issues;
        this.telling = telling;
        this.readers = readers;
        this.nextSteps = nextSteps;
    }

    /**
     * The caller's turn at the issue.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found} when the caller may not know of it
     */
    public Turn at(IssueRef ref, Caller caller) {
        HeldIssue held = issues.hold(ref);
        return begin(held.issue(), caller, held.at());
    }

    /**
     * The caller's turn at two issues, whose rows are held in the order of their references whoever asks for which: no two commands
     * wait for each other.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found} when the caller may not know of both
     */
    public Pair at(IssueRef first, IssueRef second, Caller caller) {
        boolean inOrder = first.value().compareTo(second.value()) <= 0;
        HeldIssue lower = issues.hold(inOrder ? first : second);
        HeldIssue upper = issues.hold(inOrder ? second : first);
        Turn ofLower = begin(lower.issue(), caller, upper.at());
        Turn ofUpper = begin(upper.issue(), caller, upper.at());
        return inOrder ? new Pair(ofLower, ofUpper) : new Pair(ofUpper, ofLower);
    }

    /** The caller's turn at an issue, for a command that goes on to others: all rows are held in the order of their references before. */
    public Turn at(IssueRef ref, List<IssueRef> others, Caller caller) {
        if (!others.isEmpty()) {
            Stream.concat(Stream.of(ref), others.stream())
                    .sorted(Comparator.comparing(IssueRef::value))
                    .forEach(issues::hold);
        }
        return at(ref, caller);
    }

    /**
     * The caller's turn at the issue of a referral.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found} when the caller may not know of it
     */
    public Turn atIssueOf(UUID referral, Caller caller) {
        return at(issues.refOfReferral(referral), caller);
    }

    /** The turn of what follows by itself from something else. */
    public Turn of(IssueRef ref, Caller effect) {
        HeldIssue held = issues.hold(ref);
        return begin(held.issue(), effect, held.at(), Right.of(Access.FULL));
    }

    private Turn begin(Issue issue, Caller caller, Instant now) {
        return begin(issue, caller, now, readers.require(caller, issue, now));
    }

    private Turn begin(Issue issue, Caller caller, Instant now, Right access) {
        ItemTag seen = issue.tag(now);
        Optional<ItemTag> liveTag = issue.live().map(live -> live.tag(now));
        settle(issue, now);
        return new Turn(
                issue, caller, now, seen, access, liveTag, issue.leadership().pendingTransfer());
    }

    /** Records what time has done to an issue whose row is held. */
    public void settle(Issue issue, Instant now) {
        Optional<TransferOffer> pending = issue.leadership().pendingTransfer();
        List<Passage> passed = issue.settle(now);
        if (!passed.isEmpty()) {
            issue.expect(nextSteps.of(issue));
            issues.flush(); // end first, then begin: the database would see what begins before the end of what was
            telling.tellEffects(passed.stream().map(IssueEvent::of).toList(), issue, now);
            tellVoided(pending, issue, now);
        }
    }

    private void tellVoided(Optional<TransferOffer> pending, Issue issue, Instant now) {
        if (pending.filter(transfer -> transfer.state() == TransferState.VOID).isPresent()) {
            telling.tellEffects(List.of(IssueEvent.TRANSFER_VOIDED), issue, now);
        }
    }

    /** Stores what has ended, so that the database sees it before what begins. */
    public void store() {
        issues.flush();
    }

    /** Stores what the command did and who owes the next step since, records and tells it. */
    public void end(Turn turn, @Nullable String reason, IssueEvent... events) {
        turn.issue().expect(nextSteps.of(turn.issue()));
        issues.flush();
        for (IssueEvent event : events) {
            telling.tell(event, turn.issue(), turn.caller(), reason, turn.now());
        }
        tellVoided(turn.pending(), turn.issue(), turn.now());
    }

    /** Whether the caller may know of the issue since the command. */
    public boolean isShown(Turn turn) {
        return readers.of(turn.caller(), turn.issue(), turn.now()).past() != Access.NONE;
    }

    /**
     * How much of the issue the caller may read since the command, which may be other than it was before.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found} when the caller may not know of it any more
     */
    public Right rightNow(Turn turn) {
        return readers.require(turn.caller(), turn.issue(), turn.now());
    }

    /**
     * Turns at two issues.
     *
     * @param first at the one that was named first
     * @param second at the other
     */
    public record Pair(Turn first, Turn second) {}
}
