package org.asean.coordination.referral.standing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.turn.Turns;

/**
 * Records what time has done. Reads and commands do not wait for it: they go by the clock. It is there so that what the clock did stands
 * in the tables too. Several replicas share the work, as each skips what another has locked.
 */
@ApplicationScoped
public class SweepingIssues {

    /** As many as one transaction records, so that no lock is held for long. */
    private static final int BATCH = 50;

    private static final Caller PARTS = Caller.effectOf("parts");

    private final Issues issues;
    private final Turns turns;
    private final TellingIssues telling;
    private final DomainClock clock;

    SweepingIssues(Issues issues, Turns turns, TellingIssues telling, DomainClock clock) {
        this.issues = issues;
        this.turns = turns;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(
            every = "${referral.sweep}",
            identity = "sweep-issues",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        Instant now = clock.now();
        issues.lockWithPassedTime(now, BATCH).forEach(issue -> turns.settle(issue, now));
    }

    /** A split issue is over with the last of its parts; which one that is no part knows, so it is looked for here. */
    @Scheduled(
            every = "${referral.close-umbrellas}",
            identity = "close-umbrellas",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void closeUmbrellas() {
        Instant now = clock.now();
        issues.lockUmbrellasThatAreOver(BATCH).forEach(umbrella -> {
            umbrella.closeUmbrella(now);
            turns.store();
            telling.tell(IssueEvent.ISSUE_CLOSED, umbrella, PARTS, null, now);
        });
    }
}
