package org.asean.coordination.registry.standing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;

/**
 * The request that another body takes the place of one.
 *
 * @param successor code of that body, which is active
 * @param reason why; stands in the record
 */
record SucceedBody(
        @NotNull @Pattern(regexp = Form.BODY) String successor,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {}
