package org.asean.coordination.gateway.caller;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sent a request, as the verified token says.
 *
 * @param subject the token's {@code sub}; the key of rate limits and of the access log
 * @param roles the roles that mean something to the gateway; may be empty
 */
public record Caller(String subject, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    static Caller of(String subject, Collection<String> realmRoles) {
        return new Caller(
                subject,
                realmRoles.stream().map(Role::named).flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    /** Whether the caller holds at least one of these roles. */
    public boolean holdsOneOf(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
