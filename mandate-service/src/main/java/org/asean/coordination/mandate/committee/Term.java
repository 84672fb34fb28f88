package org.asean.coordination.mandate.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The instants at which a member is one, half-open: {@code [from, to)}, in microseconds as the database keeps them.
 *
 * @param from the first instant
 * @param to the first instant no longer in it; null while no end is set
 */
@Embeddable
record Term(
        @Column(name = "term_from", updatable = false) Instant from,
        @Column(name = "term_to") @Nullable Instant to) {

    Term {
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
    }

    /** A term that somebody is appointed to: it has at least an instant. */
    static Term of(Instant from, @Nullable Instant to) {
        Term term = new Term(from, to);
        if (term.isEmpty()) {
            throw CommitteeProblem.TERM_IS_EMPTY.because("A term is half-open: to must lie after from.");
        }
        return term;
    }

    /** The same begin with this end. */
    Term until(Instant end) {
        return new Term(from, end);
    }

    /** Whether the term was called off before it began. */
    boolean isEmpty() {
        return to != null && !from.isBefore(to);
    }

    boolean contains(Instant instant) {
        return hasBegunBy(instant) && !isOverBy(instant);
    }

    boolean hasBegunBy(Instant instant) {
        return !instant.isBefore(from);
    }

    boolean isOverBy(Instant instant) {
        return to != null && !instant.isBefore(to);
    }

    /** Whether the two have an instant in common, as the exclusion constraints ask it. */
    boolean overlaps(Term other) {
        return !isEmpty() && !other.isEmpty() && !isOverBy(other.from) && !other.isOverBy(from);
    }
}
