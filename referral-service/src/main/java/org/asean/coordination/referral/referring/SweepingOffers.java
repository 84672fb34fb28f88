package org.asean.coordination.referral.referring;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Issue;
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
    private final TellingIssues telling;
    private final DomainClock clock;

    SweepingOffers(Issues issues, TellingIssues telling, DomainClock clock) {
        this.issues = issues;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(
            every = "${referral.sweep}",
            identity = "sweep-offers",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        Instant now = clock.now();
        List<Issue> expired = issues.lockWithExpiredOffers(now, BATCH).stream()
                .filter(issue -> issue.recordExpiry(now))
                .toList();
        issues.flush();
        expired.forEach(issue -> telling.tell(IssueEvent.REFERRAL_EXPIRED, issue, now));
    }
}
