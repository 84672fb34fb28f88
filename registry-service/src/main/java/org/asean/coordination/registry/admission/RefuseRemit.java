package org.asean.coordination.registry.admission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;

/**
 * The request not to admit a remit.
 *
 * @param reason shown to every reader
 */
record RefuseRemit(
        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {}
