package org.asean.coordination.referral.directory;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the directory is.
 *
 * @param registry of the registry's facts
 * @param mandates of the mandate service's facts
 */
record DirectoryStatus(Part registry, Part mandates) {

    /**
     * One source.
     *
     * @param version entity tag of the copy; null when there is none
     * @param confirmedAt when the source last said that it is so
     * @param ageSeconds how long ago that is
     * @param current whether offers are made on it
     */
    @Schema(name = "DirectoryPart")
    record Part(
            @Nullable String version,
            @Nullable Instant confirmedAt,
            @Nullable Double ageSeconds,
            boolean current) {}
}
