package org.asean.coordination.registry.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where a question stands in the two times of the registry.
 *
 * @param day the day asked about
 * @param known the instant whose knowledge the answer rests on: what was recorded later does not show
 */
public record AsOf(LocalDate day, Instant known) {

    /** Everything that was ever recorded. */
    public static final Instant ALL_KNOWN = Instant.parse("9999-12-31T00:00:00Z");

    /** The day, as it is known now. */
    public static AsOf on(LocalDate day) {
        return new AsOf(day, ALL_KNOWN);
    }

    /**
     * What a question asks for.
     *
     * @param day the day; today when absent
     * @param knownAt the day at whose end (UTC) it was known; all that is known when absent
     */
    public static AsOf of(@Nullable LocalDate day, @Nullable LocalDate knownAt, LocalDate today) {
        return new AsOf(
                day == null ? today : day,
                knownAt == null
                        ? ALL_KNOWN
                        : knownAt.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
