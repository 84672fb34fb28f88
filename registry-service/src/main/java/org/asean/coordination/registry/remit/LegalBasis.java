package org.asean.coordination.registry.remit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;
import org.jspecify.annotations.Nullable;

/**
 * What makes a body competent.
 *
 * @param title of the charter, terms of reference or decision, with its date
 * @param url where it can be read
 */
public record LegalBasis(
        @NotBlank @Size(max = 500) @Pattern(regexp = Form.LINE)
        String title,

        @Nullable @Size(max = 2000) @Pattern(regexp = Form.LINK)
        String url) {}
