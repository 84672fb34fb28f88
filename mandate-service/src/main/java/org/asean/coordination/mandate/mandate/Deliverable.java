package org.asean.coordination.mandate.mandate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a mandate is to bring forth.
 *
 * @param title what
 * @param due the last day on which it is in time
 */
@Embeddable
record Deliverable(
        @Schema(examples = "Recommendations on CERT cooperation") @NotNull @Size(max = 200) @Pattern(regexp = Form.LINE)
        String title,

        @NotNull @OfOurTime LocalDate due) {}
