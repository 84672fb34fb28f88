package org.asean.coordination.referral.turn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Presidium.Matter;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.referral.ReferralConfig;
import org.asean.coordination.referral.directory.Terms;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Raiser;

import static org.asean.coordination.referral.issue.IssueProblem.RECUSED;

/**
 * Who decides on an issue: nobody whose own body is a party or a candidate. Then the vice-chair does, and where both are recused or
 * absent the committee by no-objection, recorded by the secretariat.
 */
@ApplicationScoped
public class Presiding {

    private final Terms terms;
    private final String committee;

    Presiding(Terms terms, ReferralConfig config) {
        this.terms = terms;
        this.committee = config.committee();
    }

    /**
     * Refuses unless the caller sits in a term, or speaks for the secretariat.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code no-term-in-force}
     */
    public Seat requireSeat(Turn turn) {
        return terms.seatInTerm(turn.caller(), turn.now());
    }

    /**
     * Refuses unless it is the caller who decides on the issue as it is held now.
     *
     * @return the seat in which the caller decides
     * @throws org.asean.coordination.kit.problem.DomainException {@code no-term-in-force}, {@code recused}, {@code chair-presides}
     */
    public Seat requireDecides(Turn turn) {
        return requireDecides(turn, List.of());
    }

    /**
     * The same, where further bodies are candidates.
     *
     * @param candidates their codes
     */
    public Seat requireDecides(Turn turn, Collection<String> candidates) {
        Seat seat = requireSeat(turn);
        Matter matter = matter(turn.issue(), candidates);
        if (seat != Seat.COMMITTEE && turn.caller().bodies().stream().anyMatch(matter.parties()::contains)) {
            throw RECUSED.because(
                    "Your own body is the raiser, a candidate, or the body that holds it or is to hold it. A "
                            + "recusal that is declared lets others decide.");
        }
        terms.requireDecides(seat, matter, turn.now());
        return seat;
    }

    /** The committee itself makes nobody partial. */
    private Matter matter(Issue issue, Collection<String> candidates) {
        Set<String> parties = new HashSet<>(candidates);
        if (issue.raiser().kind() == Raiser.Kind.BODY) {
            parties.add(issue.raiser().code());
        }
        issue.live().ifPresent(live -> {
            parties.add(live.body());
            parties.addAll(live.origin().routing().candidates());
        });
        parties.remove(committee);
        return new Matter(parties, issue.ref().toString());
    }
}
