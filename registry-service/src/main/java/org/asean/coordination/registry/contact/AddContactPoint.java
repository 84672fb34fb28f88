package org.asean.coordination.registry.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;
import org.jspecify.annotations.Nullable;

/**
 * The request to add a contact point; who adds it says that it is right.
 *
 * @param kind what it is
 * @param channel the address or number
 * @param label for people, such as the name of a desk
 */
record AddContactPoint(
        @NotNull ContactKind kind,

        @NotBlank @Size(max = 300) @Pattern(regexp = Form.LINE)
        String channel,

        @Nullable @Size(max = 200) @Pattern(regexp = Form.FILLED_LINE)
        String label) {}
