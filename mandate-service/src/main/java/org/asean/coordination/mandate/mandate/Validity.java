package org.asean.coordination.mandate.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days of a mandate, half-open and in UTC.
 *
 * @param from the first day
 * @param to the first day after the last
 */
@Embeddable
record Validity(
        @Column(name = "valid_from", updatable = false) LocalDate from,
        @Column(name = "valid_to", updatable = false) LocalDate to) {

    /** A validity that has at least a day. */
    static Validity of(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw MandateProblem.MANDATE_PERIOD_EMPTY.because(
                    "validTo is the first day without it; it lies after validFrom.");
        }
        return new Validity(from, to);
    }

    boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(from);
    }

    boolean isOverOn(LocalDate day) {
        return !day.isBefore(to);
    }

    /** How many of the two bounds lie behind. */
    int boundsPassed(LocalDate day) {
        return (hasBegunOn(day) ? 1 : 0) + (isOverOn(day) ? 1 : 0);
    }
}
