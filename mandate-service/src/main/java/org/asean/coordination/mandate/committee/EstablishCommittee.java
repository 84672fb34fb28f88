package org.asean.coordination.mandate.committee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new committee.
 *
 * @param code its code for life, the one under which the register knows it as a body
 * @param name its name
 * @param kind what sort of committee
 * @param parent code of the body or committee above, or null
 */
record EstablishCommittee(
        @Schema(examples = "CYBER-CC") @NotNull @Pattern(regexp = Form.CODE)
        String code,

        @Schema(examples = "ASEAN Cybersecurity Coordinating Committee")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = Form.LINE)
        String name,

        @NotNull Committee.Kind kind,

        @Schema(examples = "ACC") @Nullable @Pattern(regexp = Form.CODE)
        String parent) {}
