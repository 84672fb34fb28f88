package org.asean.coordination.registry.admission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.remit.RemitProblem;
import org.jspecify.annotations.Nullable;

/**
 * The request to give a remit up.
 *
 * @param on first day no longer in force; today when absent
 * @param reason shown in the record
 */
record RetireRemit(
        @Nullable @OfOurTime LocalDate on,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {

    /** The day asked for, which cannot have passed. */
    LocalDate dayFrom(LocalDate today) {
        if (on != null && on.isBefore(today)) {
            throw RemitProblem.RETIREMENT_IN_THE_PAST.because("It was in force on " + on + ".");
        }
        return on == null ? today : on;
    }
}
