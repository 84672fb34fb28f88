package org.asean.coordination.mandate.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a draft of a mandate.
 *
 * @param committee code of the committee that is to hold it
 * @param grantedBy code of the body whose authority it is
 * @param instrument the decision or declaration that grants it
 * @param areas what it is about
 * @param deliverables what it is to bring forth; may be empty
 * @param validFrom its first day
 * @param validTo the first day after its last
 */
record DraftMandate(
        @Schema(examples = "CYBER-CC") @NotNull @Pattern(regexp = Form.CODE)
        String committee,

        @Schema(examples = "ACC") @NotNull @Pattern(regexp = Form.CODE)
        String grantedBy,

        @Schema(examples = "Decision of the 30th meeting") @NotNull @Size(max = 500) @Pattern(regexp = Form.LINE)
        String instrument,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Area> areas,
        @NotNull @Size(max = 100) List<@NotNull @Valid Deliverable> deliverables,
        @NotNull @OfOurTime LocalDate validFrom,
        @NotNull @OfOurTime LocalDate validTo) {}
