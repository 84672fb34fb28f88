package org.asean.coordination.kit.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.kit.problem.KitProblem.ACTING_BODY_NOT_IN_TOKEN;
import static org.asean.coordination.kit.problem.KitProblem.FORBIDDEN;

/**
 * Who calls. Everything here comes from the verified token, but for the choice among the token's bodies, which comes from
 * the header {@code Acting-Body} and must be one of them.
 *
 * @param subject the token's {@code sub}, for life
 * @param name how the person or client signs in; for display only
 * @param roles realm roles
 * @param seats the bodies that the token names
 * @param chosen the header Acting-Body, or null
 * @param memberState ISO 3166-1 alpha-2 code of the state that the caller is focal for, or null
 * @param system name of the integrating system of a machine client, or null
 */
public record Caller(
        String subject,
        String name,
        Set<String> roles,
        List<Seat> seats,
        @Nullable String chosen,
        @Nullable String memberState,
        @Nullable String system) {

    /** Copies the collections, so that the value never changes. */
    public Caller {
        roles = Set.copyOf(roles);
        seats = List.copyOf(seats);
    }

    /**
     * Nobody: what follows by itself, from the clock or from what another service has told.
     *
     * @param cause what it follows from
     */
    public static Caller effectOf(String cause) {
        return new Caller("effect:" + cause, cause, Set.of(), List.of(), null, null, null);
    }

    /** Whether the token carries the role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the token carries any of the roles. */
    public boolean hasAny(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The codes of all the token's bodies: whoever sits in a party is partial, whatever the header says. */
    public List<String> bodies() {
        return seats.stream().map(Seat::body).toList();
    }

    /** Where the caller is focal, if anywhere. */
    public Optional<String> state() {
        return Optional.ofNullable(memberState);
    }

    /**
     * The seat that acts: the only one, or the one that Acting-Body names; nothing when the token names no body.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code acting-body-not-in-token} when the header is missing
     *     though there are several, or names another
     */
    public Optional<Seat> seat() {
        if (chosen == null && seats.size() <= 1) {
            return seats.stream().findFirst();
        }
        return Optional.of(seats.stream()
                .filter(seat -> seat.body().equals(chosen))
                .findFirst()
                .orElseThrow(() -> ACTING_BODY_NOT_IN_TOKEN.because("Name one of the token's bodies in Acting-Body.")));
    }

    /** The code of the body that acts, recorded with every act; null for those who act for none. */
    public @Nullable String actingBody() {
        return seat().map(Seat::body).orElse(null);
    }

    /**
     * The code of the body that the caller acts for.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code forbidden} when the token names none
     */
    public String body() {
        return seat().map(Seat::body).orElseThrow(() -> FORBIDDEN.because("The token names no body to act for."));
    }

    /** Whether the caller binds the body in this request. */
    public boolean isHeadOf(String body) {
        return seat().filter(seat -> seat.equals(new Seat(body, Seat.Capacity.HEAD)))
                .isPresent();
    }

    /** Whether the caller works for the body in this request, as its head or as an officer. */
    public boolean worksFor(String body) {
        return seat().filter(seat -> seat.body().equals(body)).isPresent();
    }
}
