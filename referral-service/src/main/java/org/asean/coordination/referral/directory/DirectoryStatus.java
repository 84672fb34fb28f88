package org.asean.coordination.referral.directory;

import java.time.Instant;
import java.util.UUID;
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
     * @param version the feed's cursor up to which it is known; null when there is no copy
     * @param position that of the last event in it
     * @param confirmedAt when the copy was last known to be whole
     * @param ageSeconds how long ago that is
     * @param current whether offers are made on it
     * @param build which copy it is: another one after a rebuild
     */
    @Schema(name = "DirectoryPart")
    record Part(
            @Nullable String version,
            @Nullable Long position,
            @Nullable Instant confirmedAt,
            @Nullable Double ageSeconds,
            boolean current,
            @Nullable UUID build) {}
}
