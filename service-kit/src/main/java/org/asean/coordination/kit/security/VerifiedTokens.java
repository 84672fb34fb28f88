package org.asean.coordination.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tokens that were verified a moment ago, by the hash of the whole token: who sends one again is known without verifying it again. One is
 * forgotten when it expires and after a minute at the latest, which bounds how long a key that the issuer has withdrawn still counts.
 * Refused tokens are not remembered.
 */
@Singleton
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Cache<String, SecurityIdentity> byHash;
    private final InstantSource clock;

    @Inject
    VerifiedTokens(InstantSource clock) {
        this(clock, Ticker.systemTicker());
    }

    VerifiedTokens(InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.byHash = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfter(Expiry.<String, SecurityIdentity>writing((hash, identity) -> lifetime(identity)))
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the provider that verifies, which says nothing of its own priority. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    /** Nothing for a token that is not remembered: the next provider verifies it. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(byHash.getIfPresent(hash(request.getToken().getToken())));
    }

    /** Remembers whom a provider has found. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity found, AuthenticationRequestContext context) {
        AccessTokenCredential token = found.getCredential(AccessTokenCredential.class);
        if (token == null || !(found.getPrincipal() instanceof JsonWebToken)) {
            return Uni.createFrom().item(found);
        }
        SecurityIdentity known = byHash.get(hash(token.getToken()), unknown -> withoutRequest(found));
        return Uni.createFrom().item(Objects.requireNonNull(known));
    }

    /** The request that brought the token is an attribute, and over before the token is. */
    private static SecurityIdentity withoutRequest(SecurityIdentity found) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(found.getPrincipal())
                .addRoles(found.getRoles())
                .addCredentials(found.getCredentials())
                .build();
    }

    private Duration lifetime(SecurityIdentity identity) {
        long expires = ((JsonWebToken) identity.getPrincipal()).getExpirationTime();
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(expires));
        return left.compareTo(AT_MOST) < 0 ? left : AT_MOST;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
