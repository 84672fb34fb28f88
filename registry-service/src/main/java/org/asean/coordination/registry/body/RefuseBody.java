package org.asean.coordination.registry.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;

/**
 * The request to refuse a registration.
 *
 * @param reason shown to every reader
 */
record RefuseBody(
        @NotBlank @Size(max = 1000) @Pattern(regexp = Form.TEXT)
        String reason) {}
