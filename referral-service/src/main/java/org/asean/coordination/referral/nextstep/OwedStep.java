package org.asean.coordination.referral.nextstep;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.NextStep;
import org.asean.coordination.referral.issue.Severity;
import org.asean.coordination.referral.issue.StepKind;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody owes; whoever owes it, and the committee, knows by when, whatever the marking.
 *
 * @param issue reference of the issue
 * @param state where the issue stands
 * @param what is to be done
 * @param holder CHAIR, RAISER, or the code of a body
 * @param due by when
 * @param overdue whether it is late
 * @param escalatedTo who is to see to it since it is late: CHAIR, VICE_CHAIR, or the code of the organ above
 * @param title of the issue, from PREVIEW on
 * @param severity of the issue, from PREVIEW on
 */
@Schema(name = "OwedStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwedStep(
        String issue,
        IssueState state,
        StepKind what,
        String holder,
        Instant due,
        boolean overdue,
        @Nullable String escalatedTo,
        @Nullable String title,
        @Nullable Severity severity) {

    static OwedStep of(Issue issue, NextStep step, Optional<String> escalatedTo, Right right, Instant now) {
        boolean preview = right.includes(Access.PREVIEW);
        return new OwedStep(
                issue.ref().value(),
                issue.stateAt(now),
                step.what(),
                step.holder(),
                step.due(),
                step.isOverdueAt(now),
                escalatedTo.orElse(null),
                preview ? issue.matter().title() : null,
                preview ? issue.matter().severity() : null);
    }
}
