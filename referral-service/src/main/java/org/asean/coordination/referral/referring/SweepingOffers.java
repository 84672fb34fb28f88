package org.asean.coordination.referral.referring;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issues;

/**
 * Records offers whose time is over. Reads and commands do not wait for it: they go by the clock. It is there so that what
 * the clock did stands in the tables too. Several replicas share the work, as each skips what another has locked.
 */
@ApplicationScoped
public class SweepingOffers {

    /** As many as one transaction records, so that no lock is held for long. */
    private static final int BATCH = 50;

    private final Issues issues;
    private final DomainClock clock;

    SweepingOffers(Issues issues, DomainClock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    @Scheduled(
            every = "${referral.sweep}",
            identity = "sweep-offers",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        Instant now = clock.now();
        issues.lockWithExpiredOffers(now, BATCH).forEach(issue -> issue.recordExpiry(now));
    }
}
