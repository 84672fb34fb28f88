package org.asean.coordination.mandate.mandate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.asean.coordination.competence.Function;
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a mandate is about: each of the topics, with all that lies below it, times each of the functions.
 *
 * @param topics codes of the taxonomy
 * @param functions kinds of work
 */
@Embeddable
record Area(
        @Schema(examples = "[\"cyber.operations.cert\"]") @NotEmpty @Size(max = 50)
        List<@NotNull @Pattern(regexp = Form.TOPIC) String> topics,

        @Schema(examples = "[\"POLICY\"]") @NotEmpty @Size(max = 8) @Enumerated(EnumType.STRING)
        List<@NotNull Function> functions) {}
