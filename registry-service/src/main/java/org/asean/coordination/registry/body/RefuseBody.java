package org.asean.coordination.registry.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The request to refuse a registration.
 *
 * @param reason shown to every reader
 */
record RefuseBody(@NotBlank @Size(max = 1000) String reason) {}
