package org.asean.coordination.referral.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.AckLimits;
import org.asean.coordination.referral.directory.BodyStop;
import org.asean.coordination.referral.directory.BodyStops;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.BodyEnd;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.RegistryPosition;
import org.asean.coordination.referral.issue.Succession;
import org.jboss.logging.Logger;

/**
 * Lets live referrals follow what the registry has told of their bodies, each issue in a transaction of its own. It goes by what stands
 * in the tables and not by the event, so that it can be late, be killed, run twice or in two replicas, and ends nothing twice.
 */
@ApplicationScoped
public class FollowingBodies {

    private static final Logger LOG = Logger.getLogger(FollowingBodies.class);
    private static final Caller REGISTRY = Caller.effectOf("registry");
    private static final int BATCH = 50;

    private final BodyStops stops;
    private final Issues issues;
    private final AckLimits limits;
    private final TellingIssues telling;
    private final DomainClock clock;

    FollowingBodies(BodyStops stops, Issues issues, AckLimits limits, TellingIssues telling, DomainClock clock) {
        this.stops = stops;
        this.issues = issues;
        this.limits = limits;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(
            every = "${referral.follow-bodies}",
            identity = "follow-bodies",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        List<String> refs = QuarkusTransaction.requiringNew().call(() -> stops.issuesToEnd(BATCH));
        for (String ref : refs) {
            try {
                QuarkusTransaction.requiringNew().run(() -> follow(new IssueRef(ref)));
            } catch (RuntimeException later) {
                LOG.warnf(later, "The live referral of %s did not follow its body yet", ref);
            }
        }
    }

    /** The row is held first; another replica may have been here since the list was made. */
    private void follow(IssueRef ref) {
        Issue issue = issues.lock(ref);
        Instant now = clock.now();
        if (issue.recordExpiry(now)) {
            issues.flush();
            telling.tell(IssueEvent.REFERRAL_EXPIRED, issue, now);
            return;
        }
        issue.live().ifPresent(referral -> stopOf(referral).ifPresent(stop -> follow(issue, referral, stop, now)));
    }

    private Optional<BodyStop> stopOf(Referral referral) {
        UUID generation = referral.known().map(RegistryPosition::generation).orElse(null);
        long position = referral.known().map(RegistryPosition::position).orElse(0L);
        return stops.of(referral.body()).filter(stop -> stop.ends(generation, position));
    }

    private void follow(Issue issue, Referral referral, BodyStop stop, Instant now) {
        String successor = stop.successor();
        if (successor == null) {
            issue.endWithBody(referral, BodyEnd.valueOf("BODY_" + stop.state()), REGISTRY, now);
            issues.flush();
            telling.tell(IssueEvent.REFERRAL_CANCELLED, issue, now);
        } else {
            Succession succession = issue.supersede(referral, successor, REGISTRY, now);
            issues.flush(); // end first, then begin
            issue.carryOn(
                    succession,
                    UUID.randomUUID(),
                    new RegistryPosition(stop.generation(), stop.position()),
                    limits.of(issue.matter().severity()));
            issues.flush();
            telling.tell(IssueEvent.REFERRAL_SUCCEEDED, issue, now);
        }
    }
}
