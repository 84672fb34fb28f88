package org.asean.coordination.registry.admission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;

/**
 * The request to note the collisions that a submitted remit has with remits in force.
 *
 * @param note what the chair says to them
 */
record NoteCollision(
        @NotBlank @Size(max = 2000) @Pattern(regexp = Form.TEXT)
        String note) {}
