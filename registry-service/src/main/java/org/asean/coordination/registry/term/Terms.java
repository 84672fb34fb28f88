package org.asean.coordination.registry.term;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Presidium;
import org.asean.coordination.competence.Presidium.Matter;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.kit.follow.Alongside;
import org.asean.coordination.kit.follow.FollowedFeed;
import org.asean.coordination.kit.follow.Following;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.RegistryConfig;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Whether the chair's acts are the chair's: the role says what somebody may do, the term whether it is their time. A former
 * chair whose token still names the role is refused (I13).
 */
@Singleton
public class Terms {

    private final Following following;
    private final FollowedFeed<Committees> committees;
    private final DomainClock clock;
    private final String committee;

    Terms(
            @RestClient MandateClient client,
            ObjectMapper json,
            Following following,
            RegistryConfig config,
            DomainClock clock) {
        this.following = following;
        this.committees = following.feed(
                "mandate",
                client::read,
                (known, changed) -> Committees.with(known, changed, json),
                Alongside.nothing(),
                config.mandate().limit());
        this.clock = clock;
        this.committee = config.committee();
    }

    void begin(@Observes StartupEvent started) {
        following.begin(committees);
    }

    /**
     * Refuses unless the caller holds, at this instant, the office that the token's role names. The secretariat holds none; it records
     * what the committee decides ({@link #requireDecides}).
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code no-term-in-force}; {@code directory-stale} when
     *     mandate-service has not answered for too long
     */
    public void requireInForce(Caller caller) {
        if (seat(caller).isEmpty()) {
            throw TermProblem.NO_TERM_IN_FORCE.because("The caller is not in office in " + committee + " now.");
        }
    }

    /**
     * Refuses unless it is the caller who decides where these bodies are parties: the chair; the vice-chair, where the chair is
     * recused or absent; the secretariat, for the committee, where both are. Every body of the token counts, not only the one
     * that acts. The committee's own seats make nobody partial.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code recused}, {@code chair-presides}
     */
    public void requireDecides(Caller caller, Collection<String> parties) {
        Set<String> partial =
                parties.stream().filter(party -> !party.equals(committee)).collect(Collectors.toUnmodifiableSet());
        Seat decides = presidium().decides(new Matter(partial, null), clock.now());
        Seat own = seat(caller).orElseThrow(() -> TermProblem.NO_TERM_IN_FORCE.because("The term has just ended."));
        List<String> concerned =
                caller.bodies().stream().filter(partial::contains).toList();
        if (own != Seat.COMMITTEE && !concerned.isEmpty()) {
            throw TermProblem.RECUSED.because("The caller sits in " + String.join(", ", concerned)
                    + ", a party to this. A recusal that is declared lets others decide.");
        }
        if (own.compareTo(decides) < 0) {
            throw TermProblem.RECUSED.because(
                    "By the record the caller is recused or absent; the " + named(decides) + " decides.");
        }
        if (own.compareTo(decides) > 0) {
            throw TermProblem.CHAIR_PRESIDES.because("The " + named(decides) + " decides this.");
        }
    }

    private static String named(Seat seat) {
        return seat.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The highest seat for which the caller has the role and the term; the secretariat speaks for the committee. */
    private Optional<Seat> seat(Caller caller) {
        Presidium presidium = presidium();
        Instant now = clock.now();
        if (caller.has(Role.CHAIR) && presidium.holds(Seat.CHAIR, caller.subject(), now)) {
            return Optional.of(Seat.CHAIR);
        }
        if (caller.has(Role.VICE_CHAIR) && presidium.holds(Seat.VICE_CHAIR, caller.subject(), now)) {
            return Optional.of(Seat.VICE_CHAIR);
        }
        return caller.has(Role.SECRETARIAT) ? Optional.of(Seat.COMMITTEE) : Optional.empty();
    }

    private Presidium presidium() {
        return committees.current().facts().presidium(committee);
    }
}
