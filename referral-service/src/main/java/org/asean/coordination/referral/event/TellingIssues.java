package org.asean.coordination.referral.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Membership;
import org.asean.coordination.referral.reading.MembershipView;
import org.jspecify.annotations.Nullable;

/**
 * Records and tells what happened to an issue, in the transaction in which it happened and with the issue's row held. What is changed in
 * the issue has been flushed, so that its tag is the one to come.
 */
@ApplicationScoped
public class TellingIssues {

    /** What the record and the feed call an issue. */
    static final String ITEM = "issue";

    /** What no command has done itself. */
    private static final Caller CLOCK = Caller.effectOf("clock");

    private final Recorder recorder;

    TellingIssues(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Records and tells it, at the instant of the issue's last act.
     *
     * @param caller who did it
     * @param reason why, where somebody had to say so
     * @param now the instant of the command
     */
    public void tell(IssueEvent event, Issue issue, Caller caller, @Nullable String reason, Instant now) {
        recorder.enter(caller, issue.changedAt(), change(event, issue, now).because(reason));
    }

    /** Records and tells that an issue was classified anew, with what routing answers to it. */
    public void tell(Reclassification routing, Issue issue, Caller caller, String reason, Instant now) {
        String ref = issue.ref().value();
        Change routed = Change.made(IssueEvent.ROUTING_COMPARED, ITEM, ref, routing)
                .ofPart("classification/" + issue.tag(now).revision());
        recorder.enterAll(
                caller,
                issue.changedAt(),
                List.of(change(IssueEvent.ISSUE_RECLASSIFIED, issue, now).because(reason), routed.because(reason)));
    }

    /** Records and tells what time has done, or what follows from it. */
    public void tellEffects(List<IssueEvent> events, Issue issue, Instant now) {
        recorder.enterAll(
                CLOCK,
                issue.changedAt(),
                events.stream().map(event -> change(event, issue, now)).toList());
    }

    /** Records and tells that an issue became a part of another one, or is none any more. */
    public void tell(IssueEvent event, Membership membership, Caller caller, String reason, Instant at) {
        Change change = Change.made(event, ITEM, membership.member().value(), MembershipView.of(membership))
                .ofPart("membership/" + membership.id());
        recorder.enter(caller, at, change.because(reason));
    }

    /** How an issue is recorded and told at an instant. */
    public static Object shown(Issue issue, Instant at) {
        return IssueInFull.of(issue, at);
    }

    /**
     * Records and tells what happened to a part that has a life of its own.
     *
     * @param caller who did it
     * @param reason why, where somebody had to say so
     * @param at the instant of the part's act
     */
    public void tell(IssueEvent event, IssuePart part, Caller caller, @Nullable String reason, Instant at) {
        Change change =
                Change.made(event, ITEM, part.issue().value(), part.shown()).ofPart(part.kind() + "/" + part.id());
        recorder.enter(caller, at, change.because(reason));
    }

    private static Change change(IssueEvent event, Issue issue, Instant now) {
        return Change.made(event, ITEM, issue.ref().value(), IssueInFull.of(issue, now));
    }
}
