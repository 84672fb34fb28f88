package org.asean.coordination.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.asean.coordination.competence.Presidium;
import org.asean.coordination.competence.Presidium.Matter;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.ReferralConfig;

import static org.asean.coordination.kit.problem.KitProblem.DIRECTORY_STALE;
import static org.asean.coordination.referral.issue.IssueProblem.CHAIR_PRESIDES;
import static org.asean.coordination.referral.issue.IssueProblem.NO_TERM_IN_FORCE;
import static org.asean.coordination.referral.issue.IssueProblem.RECUSED;

/** Whether a caller presides at an instant: the role alone is not enough, for a role outlives a term (I13). */
@ApplicationScoped
public class Terms {

    private final Directory directory;
    private final String committee;

    Terms(Directory directory, ReferralConfig config) {
        this.directory = directory;
        this.committee = config.committee();
    }

    /**
     * In which seat the caller acts at this instant; the secretariat speaks for the committee.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code no-term-in-force}; {@code directory-stale} when terms
     *     were never read
     */
    public Seat seatInTerm(Caller caller, Instant at) {
        return seat(caller, at)
                .orElseThrow(() ->
                        NO_TERM_IN_FORCE.because("The committee's record shows no term of yours at this instant."));
    }

    /**
     * Refuses unless it is this seat that decides the matter: the chair; the vice-chair, where the chair is recused or absent; the
     * committee by no-objection, recorded by the secretariat, where both are.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code recused}, {@code chair-presides}
     */
    public void requireDecides(Seat seat, Matter matter, Instant at) {
        Seat decides = presidium().decides(matter, at);
        if (seat.compareTo(decides) < 0) {
            throw RECUSED.because("By the record you are recused or absent; the " + named(decides) + " decides.");
        }
        if (seat.compareTo(decides) > 0) {
            throw CHAIR_PRESIDES.because("The " + named(decides) + " decides this.");
        }
    }

    /** As a role is written. */
    public static String named(Seat seat) {
        return seat.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Seat> seat(Caller caller, Instant at) {
        Presidium presidium = presidium();
        if (caller.has(Role.CHAIR) && presidium.holds(Seat.CHAIR, caller.subject(), at)) {
            return Optional.of(Seat.CHAIR);
        }
        if (caller.has(Role.VICE_CHAIR) && presidium.holds(Seat.VICE_CHAIR, caller.subject(), at)) {
            return Optional.of(Seat.VICE_CHAIR);
        }
        return caller.has(Role.SECRETARIAT) ? Optional.of(Seat.COMMITTEE) : Optional.empty();
    }

    private Presidium presidium() {
        return directory
                .mandates()
                .orElseThrow(() -> DIRECTORY_STALE.because("The terms of the committee have not been read yet."))
                .presidium(committee);
    }
}
