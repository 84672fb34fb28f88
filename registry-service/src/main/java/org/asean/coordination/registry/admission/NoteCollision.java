package org.asean.coordination.registry.admission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The request to note the collisions that a submitted remit has with remits in force.
 *
 * @param note what the chair says to them
 */
record NoteCollision(@NotBlank @Size(max = 2000) String note) {}
