package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.asean.coordination.referral.issue.NextStep;
import org.asean.coordination.referral.issue.StepKind;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who owes the next step.
 *
 * @param what is to be done
 * @param holder CHAIR, RAISER, or the code of a body
 * @param due by when; from PREVIEW on, because the limits tell how urgent an issue is
 */
@Schema(name = "NextStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextStepView(StepKind what, String holder, @Nullable Instant due) {

    static NextStepView of(NextStep step, Right right) {
        return new NextStepView(
                step.what(), step.holder(), right.present().includes(Access.PREVIEW) ? step.due() : null);
    }
}
