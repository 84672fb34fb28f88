package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is in force: from the first day, up to and not including the last.
 *
 * @param from the first day in force
 * @param to the first day no longer in force; null means open
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    /**
     * Checks that the period holds at least a day.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public Period {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " to " + to);
        }
    }

    /** In force from the day on, with no end. */
    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The days that lie in both, or nothing. */
    public Optional<Period> intersection(Period other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate end = earlier(to, other.to);
        return end != null && !end.isAfter(first) ? Optional.empty() : Optional.of(new Period(first, end));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null) {
            return b;
        }
        return b == null || a.isBefore(b) ? a : b;
    }
}
