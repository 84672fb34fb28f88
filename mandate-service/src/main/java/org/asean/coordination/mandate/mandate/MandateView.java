package org.asean.coordination.mandate.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as it is shown, and told. What the clock makes of it is as of that instant: {@code state}, and the last part of the
 * {@code etag}. Who keeps what was told computes it: what was done is the last step of the {@code history}, which only commands make; when
 * that is ADOPTED the mandate is ADOPTED before {@code validFrom}, ACTIVE from then on, and EXPIRED from {@code validTo} on; otherwise it
 * is the state, whatever the day.
 *
 * @param id for life
 * @param committee code of the committee that holds it
 * @param grantedBy code of the body whose authority it is
 * @param instrument the decision or declaration that grants it
 * @param areas what it is about
 * @param deliverables what it is to bring forth
 * @param validFrom its first day
 * @param validTo the first day after its last
 * @param state the state now; ACTIVE and EXPIRED follow from the day
 * @param history how it came to its state, oldest first; what the clock did is not in it
 * @param etag its entity tag; send it as If-Match with a command
 */
@Schema(name = "Mandate")
record MandateView(
        UUID id,
        String committee,
        String grantedBy,
        String instrument,
        List<Area> areas,
        List<Deliverable> deliverables,
        LocalDate validFrom,
        LocalDate validTo,
        MandateState state,
        List<StepView> history,
        String etag) {

    /** What the record and the events call a mandate. */
    static final String ITEM = "mandate";

    /**
     * A step as shown.
     *
     * @param state the state entered
     * @param at when
     * @param note why, where it was said
     */
    @Schema(name = "MandateStep")
    record StepView(
            MandateState state,
            Instant at,
            @Schema(nullable = true) @Nullable String note) {

        static StepView of(Step step) {
            return new StepView(step.state(), step.takenAt(), step.note());
        }
    }

    static MandateView of(Mandate mandate, Instant now) {
        return new MandateView(
                mandate.id().value(),
                mandate.committee(),
                mandate.grantedBy(),
                mandate.instrument(),
                List.copyOf(mandate.areas()),
                List.copyOf(mandate.deliverables()),
                mandate.validity().from(),
                mandate.validity().to(),
                mandate.stateAt(now),
                mandate.steps().stream().map(StepView::of).toList(),
                mandate.tag(now).toString());
    }
}
