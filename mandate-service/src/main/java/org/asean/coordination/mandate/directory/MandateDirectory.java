package org.asean.coordination.mandate.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the other services keep of this one. It does not change when the clock moves: who is in term, and which mandate is in
 * force, the reader finds from the bounds.
 *
 * @param terms of those who preside or presided, by committee and begin
 * @param mandates those adopted, also when ended since, by first day
 */
@Schema(name = "MandateDirectory")
record MandateDirectory(List<PresidingTerm> terms, List<GrantedMandate> mandates) {

    /**
     * A term of a chair or vice-chair.
     *
     * @param committee code of the committee
     * @param subject the person's token subject
     * @param capacity CHAIR or VICE_CHAIR
     * @param from the first instant
     * @param to the first instant after it; null while no end is set
     * @param body code of the body that the person sits for; null for one who sits for a state
     * @param asides absences and recusals, by their begin
     */
    record PresidingTerm(
            String committee,
            String subject,
            String capacity,
            Instant from,
            @Schema(nullable = true) @Nullable Instant to,
            @Schema(nullable = true) @Nullable String body,
            List<SteppedAside> asides) {}

    /**
     * When somebody who presides leaves everything, the matters of a body, or an issue to others.
     *
     * @param body code of the body, or null
     * @param issue reference of the issue, or null; with neither it is an absence
     * @param from the first instant
     * @param to the first instant after it; null while no end is set
     */
    record SteppedAside(
            @Schema(nullable = true) @Nullable String body,
            @Schema(nullable = true) @Nullable String issue,
            Instant from,
            @Schema(nullable = true) @Nullable Instant to) {}

    /**
     * A mandate that was adopted.
     *
     * @param id for life
     * @param committee code of the committee that holds it
     * @param areas what it is about
     * @param validFrom its first day (UTC)
     * @param validTo the first day after its last (UTC)
     * @param state ADOPTED, or DISCHARGED or REVOKED when it was ended
     * @param endedAt when it was ended; null while it was not
     */
    record GrantedMandate(
            UUID id,
            String committee,
            List<CoveredArea> areas,
            LocalDate validFrom,
            LocalDate validTo,

            @Schema(enumeration = {"ADOPTED", "DISCHARGED", "REVOKED"})
            String state,

            @Schema(nullable = true) @Nullable Instant endedAt) {}

    /**
     * Topics times functions.
     *
     * @param topics codes of the taxonomy, each with all that lies below it
     * @param functions kinds of work
     */
    record CoveredArea(List<String> topics, List<String> functions) {}
}
