package org.asean.coordination.registry.naming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.NameKind;
import org.jspecify.annotations.Nullable;

/**
 * The request to give a body a name.
 *
 * @param kind in full, or an alias
 * @param name as it is written
 * @param validFrom first day; when absent a name in full begins today, and an alias has been one ever since
 */
record AddName(
        @NotNull NameKind kind,

        @NotBlank @Size(max = 200) @Pattern(regexp = Form.LINE)
        String name,

        @Nullable @OfOurTime LocalDate validFrom) {}
