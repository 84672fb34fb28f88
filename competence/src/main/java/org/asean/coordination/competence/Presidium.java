package org.asean.coordination.competence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who preside over a committee, as the record knows them, and who of them decides a matter: the chair; where the chair is
 * recused or absent, the vice-chair; where both are, the committee by no-objection. Nobody decides where their own body is a
 * party.
 *
 * @param offices every term of a chair or vice-chair, also past and coming ones
 */
public record Presidium(List<Office> offices) {

    /** Who decides. */
    public enum Seat {
        /** The chair in term. */
        CHAIR,
        /** The vice-chair in term. */
        VICE_CHAIR,
        /** Nobody who presides: the committee itself, by no-objection. */
        COMMITTEE
    }

    /**
     * A term.
     *
     * @param seat chair or vice-chair
     * @param subject the person's token subject
     * @param body code of the body that the person sits for; null for one who sits for a state
     * @param from the first instant
     * @param to the first instant after it; null while no end is set
     * @param asides when, and from what, the person steps aside
     */
    public record Office(
            Seat seat,
            String subject,
            @Nullable String body,
            Instant from,
            @Nullable Instant to,
            List<Aside> asides) {

        /** Copies the list. */
        public Office {
            asides = List.copyOf(asides);
        }

        private boolean isInTerm(Instant at) {
            return within(at, from, to);
        }

        private boolean isOut(Matter matter, Instant at) {
            return (body != null && matter.parties().contains(body))
                    || asides.stream().anyMatch(aside -> aside.concerns(matter, at));
        }
    }

    /**
     * Somebody steps aside: from everything, which is an absence, or from what concerns one body or one issue, which is a recusal.
     *
     * @param body code of the body, or null
     * @param issue reference of the issue, or null
     * @param from the first instant
     * @param to the first instant after it; null while no end is set
     */
    public record Aside(
            @Nullable String body,
            @Nullable String issue,
            Instant from,
            @Nullable Instant to) {

        private boolean concerns(Matter matter, Instant at) {
            boolean absent = body == null && issue == null;
            return within(at, from, to)
                    && (absent
                            || (body != null && matter.parties().contains(body))
                            || (issue != null && issue.equals(matter.issue())));
        }
    }

    /**
     * What is to be decided.
     *
     * @param parties codes of the bodies that are parties or candidates
     * @param issue reference of the issue, if it is about one
     */
    public record Matter(Set<String> parties, @Nullable String issue) {

        /** Copies the set. */
        public Matter {
            parties = Set.copyOf(parties);
        }
    }

    /** Copies the list. */
    public Presidium {
        offices = List.copyOf(offices);
    }

    /** Whether the person holds the seat at the instant. */
    public boolean holds(Seat seat, String subject, Instant at) {
        return holder(seat, at)
                .filter(office -> office.subject().equals(subject))
                .isPresent();
    }

    /** Which seat decides the matter at the instant. */
    public Seat decides(Matter matter, Instant at) {
        if (isThere(Seat.CHAIR, matter, at)) {
            return Seat.CHAIR;
        }
        return isThere(Seat.VICE_CHAIR, matter, at) ? Seat.VICE_CHAIR : Seat.COMMITTEE;
    }

    private boolean isThere(Seat seat, Matter matter, Instant at) {
        return holder(seat, at).filter(office -> !office.isOut(matter, at)).isPresent();
    }

    private Optional<Office> holder(Seat seat, Instant at) {
        return offices.stream()
                .filter(office -> office.seat() == seat && office.isInTerm(at))
                .findFirst();
    }

    private static boolean within(Instant at, Instant from, @Nullable Instant to) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
