package org.asean.coordination.mandate.mandate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for the end of a mandate before its last day.
 *
 * @param reason why: what was delivered, or why it is taken back
 */
record EndMandate(
        @Schema(examples = "All deliverables were accepted.") @NotNull @Size(max = 2000) @Pattern(regexp = Form.TEXT)
        String reason) {}
