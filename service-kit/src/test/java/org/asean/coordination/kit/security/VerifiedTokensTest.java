package org.asean.coordination.kit.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.AnonymousIdentityProvider;
import io.quarkus.security.runtime.QuarkusIdentityProviderManagerImpl;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final AuthenticationRequestContext CONTEXT = new AuthenticationRequestContext() {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
            throw new UnsupportedOperationException("nothing here blocks");
        }
    };

    private final AtomicLong nanos = new AtomicLong();
    private final VerifiedTokens tokens = new VerifiedTokens(InstantSource.fixed(NOW), nanos::get);

    private Optional<SecurityIdentity> known(String token) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return Optional.ofNullable(tokens.authenticate(request, CONTEXT).await().indefinitely());
    }

    private SecurityIdentity verified(Principal who, String token) {
        SecurityIdentity found = QuarkusSecurityIdentity.builder()
                .setPrincipal(who)
                .addRole("chair")
                .addCredential(new AccessTokenCredential(token))
                .addAttribute("request", "the one that brought it")
                .build();
        return tokens.augment(found, CONTEXT).await().indefinitely();
    }

    @Test
    void a_verified_token_is_known_again_without_the_request_that_brought_it_and_no_other_is() {
        // given
        verified(new Jwt(NOW.plusSeconds(300)), "a.b.c");

        // when
        Optional<SecurityIdentity> known = known("a.b.c");

        // then
        assertThat(known.orElseThrow().getRoles()).containsExactly("chair");
        assertThat(known.orElseThrow().getAttributes()).isEmpty();
        assertThat(known("a.b.d")).isEmpty();
    }

    @Test
    void it_is_forgotten_when_it_expires() {
        // given
        verified(new Jwt(NOW.plusSeconds(10)), "a.b.c");

        // when
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());

        // then
        assertThat(known("a.b.c")).isEmpty();
    }

    @Test
    void it_is_forgotten_after_a_minute_however_long_it_lives_and_however_often_it_comes() {
        // given
        verified(new Jwt(NOW.plusSeconds(3600)), "a.b.c");
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        boolean before = known("a.b.c").isPresent();
        verified(known("a.b.c").orElseThrow().getPrincipal(), "a.b.c");

        // when
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        // then
        assertThat(before).isTrue();
        assertThat(known("a.b.c")).isEmpty();
    }

    @Test
    void who_came_without_a_token_of_the_issuer_is_not_remembered() {
        // when
        SecurityIdentity found = verified(new QuarkusPrincipal("somebody"), "a.b.c");

        // then
        assertThat(found.getAttributes()).containsKey("request");
        assertThat(known("a.b.c")).isEmpty();
    }

    @Test
    void a_known_token_is_not_verified_again() {
        // given
        var verifier = new Verifier();
        QuarkusIdentityProviderManagerImpl providers = QuarkusIdentityProviderManagerImpl.builder()
                .addProvider(new AnonymousIdentityProvider())
                .addProvider(verifier)
                .addProvider(tokens)
                .addSecurityIdentityAugmentor(tokens)
                .setBlockingExecutor(Runnable::run)
                .build();
        var request = new TokenAuthenticationRequest(new AccessTokenCredential("a.b.c"));

        // when
        providers.authenticate(request).await().indefinitely();
        SecurityIdentity again = providers.authenticate(request).await().indefinitely();

        // then
        assertThat(again.getPrincipal().getName()).isEqualTo("somebody");
        assertThat(verifier.verified).hasValue(1);
    }

    /** Stands for the platform's, which has the priority that a provider has unless it says another one. */
    private static final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {

        private final AtomicInteger verified = new AtomicInteger();

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            verified.incrementAndGet();
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Jwt(NOW.plusSeconds(300)))
                            .addCredential(request.getToken())
                            .build());
        }
    }

    /**
     * What a verified token says.
     *
     * @param expires when it does
     */
    private record Jwt(Instant expires) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface is so
        public <T> @Nullable T getClaim(String name) {
            return name.equals("exp") ? (T) (Long) expires.getEpochSecond() : null;
        }
    }
}
