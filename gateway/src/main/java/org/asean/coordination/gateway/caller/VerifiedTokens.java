package org.asean.coordination.gateway.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens that were verified a moment ago, by the hash of the whole token, so that a caller's next request need not pay for
 * it again (measured: verification is two fifths of what a read costs here).
 *
 * <p>One is forgotten when it expires and after a minute at the latest, which bounds how long a key that the issuer has
 * withdrawn still counts here; the service behind verifies anyway. Refused tokens are not remembered.
 */
final class VerifiedTokens {
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Cache<String, Verified> byHash;

    VerifiedTokens(Ticker ticker) {
        byHash = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfter(Expiry.<String, Verified>writing((hash, verified) -> verified.lifetime()))
                .build();
    }

    /** Who the token is of, if it was verified and has not expired since. */
    Optional<Caller> callerOf(String token) {
        return Optional.ofNullable(byHash.getIfPresent(hash(token))).map(Verified::caller);
    }

    /** Remembers a token that was just verified and lives for so long. */
    void remember(String token, Caller caller, Duration lifetime) {
        byHash.put(hash(token), new Verified(caller, lifetime.compareTo(AT_MOST) < 0 ? lifetime : AT_MOST));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Verified(Caller caller, Duration lifetime) {}
}
