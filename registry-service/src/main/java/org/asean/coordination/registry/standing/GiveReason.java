package org.asean.coordination.registry.standing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;

/**
 * What a decision on a body is asked for.
 *
 * @param reason why; stands in the record, and with a refusal on the body
 */
record GiveReason(
        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {}
