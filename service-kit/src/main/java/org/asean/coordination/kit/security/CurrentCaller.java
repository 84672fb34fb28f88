package org.asean.coordination.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.asean.coordination.kit.problem.KitProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the request's verified token, once. */
@RequestScoped
public class CurrentCaller {

    /** Names the acting body where the token has more than one. */
    public static final String ACTING_BODY = "Acting-Body";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private @Nullable Caller caller;

    CurrentCaller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /**
     * The caller of this request.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code acting-body-not-in-token} when the header names a
     *     body that is not in the token, also where no body is needed
     */
    public Caller get() {
        if (caller == null) {
            caller = read((JsonWebToken) identity.getPrincipal());
        }
        return caller;
    }

    private Caller read(JsonWebToken token) {
        Caller read = new Caller(
                token.getSubject(),
                token.getName(),
                identity.getRoles(),
                seats(token),
                headers.getHeaderString(ACTING_BODY),
                token.getClaim("member_state"),
                token.getClaim("system"));
        if (read.chosen() != null) {
            read.seat();
        }
        return read;
    }

    /** A claim of another shape grants nothing. */
    private static List<Seat> seats(JsonWebToken token) {
        Object claim = token.getClaim("bodies");
        return claim instanceof JsonArray bodies
                ? bodies.stream().map(CurrentCaller::seat).toList()
                : List.of();
    }

    private static Seat seat(JsonValue value) {
        if (value instanceof JsonObject seat && seat.containsKey("body") && seat.containsKey("capacity")) {
            return new Seat(seat.getString("body"), Seat.Capacity.valueOf(seat.getString("capacity")));
        }
        throw KitProblem.FORBIDDEN.because("The token's claim bodies cannot be read.");
    }
}
