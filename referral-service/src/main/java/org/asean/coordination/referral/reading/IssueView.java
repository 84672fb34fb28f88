package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.competence.Function;
import org.asean.coordination.referral.issue.ExternalReference;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.Matter;
import org.asean.coordination.referral.issue.Raiser;
import org.asean.coordination.referral.issue.Severity;
import org.asean.coordination.referral.issue.Triage;
import org.asean.coordination.referral.issue.WithdrawalRequest;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.marking.Right;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the caller may see it; what it may not see is absent.
 *
 * @param ref the reference, for life
 * @param access how much of the issue is shown
 * @param contentUntil what happened from then on is shown as by reference only, because the caller's body led until then; absent where
 *     everything is shown alike
 * @param state where it stands
 * @param stateSince when it came to its state
 * @param closesAt when it closes by itself; only while it is RESOLVED, and after that until it is recorded
 * @param umbrella the issue that it was split from; absent when it was not
 * @param topic node of the taxonomy, once known
 * @param function kind of work asked for, once known
 * @param states member states concerned
 * @param raisedAt when it was raised
 * @param changedAt when something last happened to it
 * @param lead who leads it; absent when nobody does
 * @param nextStep who owes the next step; absent once it is over
 * @param etag pass it as If-Match
 * @param title from PREVIEW on
 * @param severity from PREVIEW on
 * @param marking from PREVIEW on
 * @param offer the open offer, from PREVIEW on
 * @param summary in FULL only
 * @param raisedBy in FULL only
 * @param externalReference in FULL only: how the integrating system that brought it in names it; absent when none did
 * @param alreadyRaisedAt in FULL only
 * @param triage in FULL only: who took it into triage
 * @param stateReason in FULL only: why it came to its state
 * @param formerLead in FULL only: who gets the first offer after it was reopened
 * @param withdrawalRequest in FULL only: what the chair is to consent to
 * @param raiserLeftAt in FULL only: when the raiser left what others have raised too
 */
@Schema(name = "Issue")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueView(
        String ref,
        Access access,
        @Nullable Instant contentUntil,
        IssueState state,
        Instant stateSince,
        @Nullable Instant closesAt,
        @Nullable String umbrella,
        @Nullable String topic,
        @Nullable Function function,
        List<String> states,
        Instant raisedAt,
        Instant changedAt,
        @Nullable Lead lead,
        @Nullable NextStepView nextStep,
        String etag,
        @Nullable String title,
        @Nullable Severity severity,
        @Nullable Marking marking,
        @Nullable OpenOffer offer,
        @Nullable String summary,
        @Nullable RaisedBy raisedBy,
        @Nullable ExternalReference externalReference,
        @Nullable List<String> alreadyRaisedAt,
        @Nullable Triage triage,
        @Nullable String stateReason,
        @Nullable String formerLead,
        @Nullable WithdrawalRequest withdrawalRequest,
        @Nullable Instant raiserLeftAt) {

    /**
     * Who leads.
     *
     * @param body code of the body
     * @param since the instant of its acceptance
     * @param referral the referral under which it leads
     */
    @Schema(name = "Lead")
    public record Lead(String body, Instant since, UUID referral) {}

    /**
     * An offer that waits for an answer.
     *
     * @param body code of the body
     * @param ackBy until when it may answer
     * @param referral the referral to answer
     */
    @Schema(name = "OpenOffer")
    public record OpenOffer(String body, Instant ackBy, UUID referral) {}

    /**
     * For whom the issue was raised.
     *
     * @param kind what the code is a code of
     * @param code of the body, state or committee
     */
    @Schema(name = "RaisedBy")
    public record RaisedBy(Raiser.Kind kind, String code) {}

    /** The issue at this instant, with as much as the right lets see. */
    public static IssueView of(Issue issue, Right right, Instant now) {
        boolean preview = right.includes(Access.PREVIEW);
        boolean full = right.includes(Access.FULL);
        Matter matter = issue.matter();
        return new IssueView(
                issue.ref().value(),
                right.past(),
                right.contentUntil(),
                issue.stateAt(now),
                issue.standing().since(),
                issue.standing().closesAt(),
                issue.umbrella().orElse(null),
                matter.topic(),
                matter.function(),
                matter.states(),
                issue.raisedAt(),
                issue.changedAt(),
                lead(issue, now),
                issue.nextStep(now).map(step -> NextStepView.of(step, right)).orElse(null),
                right.tagOf(issue.tag(now)).toString(),
                preview ? matter.title() : null,
                preview ? matter.severity() : null,
                preview ? matter.marking() : null,
                offer(issue, right, now),
                full ? matter.summary() : null,
                full ? new RaisedBy(issue.raiser().kind(), issue.raiser().code()) : null,
                full ? issue.externalReference().orElse(null) : null,
                full ? matter.alreadyRaisedAt() : null,
                issue.triage()
                        .filter(triage -> right.shows(Access.FULL, triage.since()))
                        .orElse(null),
                right.shows(Access.FULL, issue.standing().since())
                        ? issue.standing().reason()
                        : null,
                right.present() == Access.FULL ? issue.formerLead().orElse(null) : null,
                issue.withdrawalRequest()
                        .filter(request -> right.shows(Access.FULL, request.askedAt()))
                        .orElse(null),
                issue.raiserLeftAt()
                        .filter(left -> right.shows(Access.FULL, left))
                        .orElse(null));
    }

    private static @Nullable Lead lead(Issue issue, Instant now) {
        return issue.lead()
                .filter(referral -> referral.stateAt(now).isLead())
                .map(referral -> new Lead(referral.body(), referral.acceptedAt().orElseThrow(), referral.id()))
                .orElse(null);
    }

    private static @Nullable OpenOffer offer(Issue issue, Right right, Instant now) {
        return issue.live()
                .filter(referral ->
                        right.shows(Access.PREVIEW, referral.origin().offeredAt()))
                .filter(referral ->
                        referral.stateAt(now).isLive() && !referral.state().isLead())
                .map(referral -> new OpenOffer(referral.body(), referral.ackBy(), referral.id()))
                .orElse(null);
    }
}
