package org.asean.coordination.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Keys are kept for a day; after that a request with the same key is a new one. */
@ApplicationScoped
public class ForgetKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyKeys keys;

    ForgetKeys(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "forget-idempotency-keys")
    @Transactional
    void forget() {
        keys.forgetOlderThan(KEPT);
    }
}
