package org.asean.coordination.gateway.caller;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bearer token of a request into a {@link Caller}.
 *
 * <p>Verification (signature, RS256 only, issuer, audience, expiry) is quarkus-oidc's; it runs when asked here, not
 * before, so that a malformed path is refused without touching the token.
 */
@ApplicationScoped
public class Callers {
    private static final Logger LOG = Logger.getLogger(Callers.class);
    private static final String CHALLENGE = "Bearer realm=\"coordination\"";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final VerifiedTokens verified = new VerifiedTokens(Ticker.systemTicker());
    /** Tokens expire by the real clock, whatever time it is in the domain. */
    private final Clock clock = Clock.systemUTC();

    /**
     * The caller, on the request's own context.
     *
     * @return fails with a {@link Refusal}: 401 without a valid token, 503 while the issuer's keys cannot be had
     */
    public Future<Caller> identify(RoutingContext request) {
        List<String> credentials = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            return Future.failedFuture(unauthenticated("The request carries no token.", CHALLENGE));
        }
        if (credentials.size() > 1) {
            return Future.failedFuture(ProblemCode.MALFORMED_REQUEST.because("Authorization is there more than once."));
        }
        String token = credentials.get(0);
        return verified.callerOf(token).map(Future::succeededFuture).orElseGet(() -> verify(request, token));
    }

    private Future<Caller> verify(RoutingContext request, String token) {
        Promise<@Nullable SecurityIdentity> outcome =
                ((ContextInternal) request.vertx().getOrCreateContext()).promise();
        BiConsumer<RoutingContext, Throwable> insteadOfAnEmptyAnswer = Callers::noteOnly;
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, insteadOfAnEmptyAnswer);
        QuarkusHttpUser.getSecurityIdentity(request, null).subscribe().with(outcome::complete, outcome::fail);
        return outcome.future()
                .map(identity -> remember(token, identity))
                .recover(failure -> Future.failedFuture(refusalOf(failure)));
    }

    /** The platform would answer an invalid token itself, with nothing in it; the answer is ours. */
    private static void noteOnly(RoutingContext request, Throwable failure) {
        LOG.debugf("A token was refused: %s", failure.getMessage());
    }

    private Caller remember(String token, @Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            throw invalidToken();
        }
        Caller caller = Caller.of(claims.getName(), identity.getRoles());
        Instant expires = Instant.ofEpochSecond(claims.getExpirationTime());
        verified.remember(token, caller, Duration.between(clock.instant(), expires));
        return caller;
    }

    private static Refusal refusalOf(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (failure instanceof AuthenticationFailedException) {
            return invalidToken();
        }
        LOG.errorf(failure, "No token can be verified");
        return ProblemCode.UNAVAILABLE
                .because("Tokens cannot be verified at the moment.")
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    private static Refusal invalidToken() {
        return unauthenticated("The token is not valid here, or no longer.", CHALLENGE + ", error=\"invalid_token\"");
    }

    private static Refusal unauthenticated(String detail, String challenge) {
        return ProblemCode.UNAUTHENTICATED.because(detail).with("WWW-Authenticate", challenge);
    }
}
