package org.asean.coordination.referral.issue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.IssuePropertiesTest.Pair;

/** How a step is tried on the aggregate, as the use cases do it. */
final class Deeds {

    private static final Caller SOMEBODY = IssuePropertiesTest.somebody();

    private Deeds() {}

    static void of(Step step, Pair one, Pair other, Instant now) {
        Issue issue = one.issue;
        switch (step.command()) {
            case "take" -> issue.take(SOMEBODY, now);
            case "classify" -> classify(issue, now);
            case "offer" ->
                issue.leadership()
                        .offer(UUID.randomUUID(), IssuePropertiesTest.offer(step.body()), SOMEBODY, "chair", now);
            case "accept" -> lead(issue, live -> live.accept(SOMEBODY, now));
            case "decline" ->
                lead(issue, live -> live.decline(new Refusal(DeclineCode.OTHER, "no", null), SOMEBODY, now));
            case "start" -> lead(issue, live -> live.start(now));
            case "hold" ->
                lead(
                        issue,
                        live -> live.hold(new Pause("wait", now.plusSeconds(1).plus(step.ahead())), now));
            case "resume" -> lead(issue, live -> live.resume(now));
            case "giveBack" -> lead(issue, live -> live.giveBack(IssuePropertiesTest.words(), SOMEBODY, now));
            case "recall" -> lead(issue, live -> live.recall("back", SOMEBODY, now));
            case "complete" -> complete(issue, now);
            case "putAside" -> issue.putAside("not ours", now);
            case "resolve" -> issue.resolve("done", ModelIssue.KEPT_OPEN, now);
            case "close" -> issue.close(now);
            case "reopen" -> issue.reopen("again", null, now);
            case "split" -> issue.split("in parts", now);
            case "withdraw" -> withdraw(issue, now);
            case "offerTransfer" -> offerTransfer(step, issue, now);
            case "acceptTransfer" -> acceptTransfer(issue, now);
            case "refuseTransfer" -> pending(issue).refuse("no", SOMEBODY, now);
            case "merge" -> merge(one, other, Optional.empty(), now);
            case "mergeSaying" -> merge(one, other, Optional.of(Merge.Remainder.INFORM), now);
            case "detach" -> Merge.detach(issue, one.membership, other.issue, "two matters", SOMEBODY, now);
            default -> throw new IllegalArgumentException(step.command());
        }
    }

    /** READY is classified anew without a change of its state; that is another command. */
    private static void classify(Issue issue, Instant now) {
        issue.classify(IssuePropertiesTest.matter(), now);
    }

    private static void lead(Issue issue, Consumer<Referral> deed) {
        deed.accept(issue.live().orElseThrow(() -> IssueProblem.ILLEGAL_TRANSITION.because("Nobody holds it.")));
    }

    private static void complete(Issue issue, Instant now) {
        lead(issue, live -> live.complete(new Completion(Completion.Outcome.RESOLVED, "done"), SOMEBODY, now));
        issue.resolve("done", ModelIssue.KEPT_OPEN, now);
    }

    private static void withdraw(Issue issue, Instant now) {
        if (!issue.state().mayBecome(IssueState.WITHDRAWN)) {
            throw IssueProblem.illegal("issue", issue.state(), IssueState.WITHDRAWN);
        }
        issue.live().ifPresent(live -> live.cancel(EndCause.ISSUE_WITHDRAWN, SOMEBODY, now));
        issue.withdraw("not needed", now);
    }

    private static TransferOffer pending(Issue issue) {
        return issue.leadership()
                .pendingTransfer()
                .orElseThrow(() -> IssueProblem.ILLEGAL_TRANSITION.because("Nothing is offered."));
    }

    /** That one is open already is for the database to say, by its constraint. */
    private static void offerTransfer(Step step, Issue issue, Instant now) {
        if (issue.leadership().pendingTransfer().isPresent()) {
            throw IssueProblem.TRANSFER_ALREADY_OFFERED.because("One is open.");
        }
        lead(
                issue,
                live -> issue.leadership()
                        .offerTransfer(
                                UUID.randomUUID(),
                                live,
                                IssuePropertiesTest.offer(step.body()),
                                IssuePropertiesTest.words(),
                                SOMEBODY,
                                now));
    }

    private static void acceptTransfer(Issue issue, Instant now) {
        TransferOffer transfer = pending(issue);
        issue.leadership().acceptTransfer(transfer, SOMEBODY, now);
        issue.leadership().takeOver(UUID.randomUUID(), transfer, SOMEBODY);
    }

    private static void merge(Pair source, Pair target, Optional<Merge.Remainder> said, Instant now) {
        Merge merge = new Merge(source.issue, target.issue);
        merge.requirePossible(said);
        boolean goesOn = !merge.bothAreHeld();
        Optional<Handover> ended = merge.endSource(SOMEBODY, now);
        source.membership = merge.join(UUID.randomUUID());
        ended.filter(handover -> goesOn)
                .ifPresent(handover -> target.issue
                        .leadership()
                        .carryOn(
                                UUID.randomUUID(),
                                handover,
                                handover.former().body(),
                                new Continuation(
                                        Basis.MERGE, "one matter", null, SOMEBODY, ModelIssue.TO_ACKNOWLEDGE)));
    }
}
