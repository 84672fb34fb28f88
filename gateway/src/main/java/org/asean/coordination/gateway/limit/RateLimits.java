package org.asean.coordination.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.asean.coordination.gateway.route.Tier;

/**
 * A bucket for each caller and tier, in the memory of this replica.
 *
 * <p>It stops a client that runs wild, not a determined attacker with many identities; so replicas do not share it.
 */
@ApplicationScoped
public class RateLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final LimitConfig config;
    private final Cache<Key, Bucket> buckets;

    RateLimits(LimitConfig config) {
        this.config = config;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.callers() * Tier.values().length)
                .executor(Runnable::run)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /** Takes one request from the caller's share. */
    public Share take(String subject, Tier tier) {
        Bucket bucket = buckets.get(new Key(subject, tier), key -> fullBucket(tier));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Share(
                tier.name().toLowerCase(Locale.ROOT),
                perMinute(tier),
                probe.getRemainingTokens(),
                roundedUpSeconds(probe.getNanosToWaitForRefill()),
                roundedUpSeconds(probe.getNanosToWaitForReset()));
    }

    private Bucket fullBucket(Tier tier) {
        long perMinute = perMinute(tier);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private long perMinute(Tier tier) {
        return switch (tier) {
            case READ -> config.read();
            case AUDIT -> config.audit();
            case COMMAND -> config.command();
            case IMPORT -> config.bulk();
            case ATTACHMENT -> config.attachment();
            case FOLLOW -> config.follow();
            case STREAM -> config.stream();
        };
    }

    private static long roundedUpSeconds(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return (nanos + second - 1) / second;
    }

    private record Key(String subject, Tier tier) {}
}
