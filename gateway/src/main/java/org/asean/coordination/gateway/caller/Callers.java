package org.asean.coordination.gateway.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;
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
        Promise<@Nullable SecurityIdentity> verified =
                ((ContextInternal) request.vertx().getOrCreateContext()).promise();
        BiConsumer<RoutingContext, Throwable> insteadOfAnEmptyAnswer = Callers::noteOnly;
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, insteadOfAnEmptyAnswer);
        QuarkusHttpUser.getSecurityIdentity(request, null).subscribe().with(verified::complete, verified::fail);
        return verified.future().map(Callers::callerOf).recover(failure -> Future.failedFuture(refusalOf(failure)));
    }

    /** The platform would answer an invalid token itself, with nothing in it; the answer is ours. */
    private static void noteOnly(RoutingContext request, Throwable failure) {
        LOG.debugf("A token was refused: %s", failure.getMessage());
    }

    private static Caller callerOf(@Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            throw invalidToken();
        }
        return Caller.of(identity.getPrincipal().getName(), identity.getRoles());
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
