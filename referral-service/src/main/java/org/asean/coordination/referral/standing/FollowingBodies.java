package org.asean.coordination.referral.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.directory.BodyStop;
import org.asean.coordination.referral.directory.BodyStops;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.Basis;
import org.asean.coordination.referral.issue.Continuation;
import org.asean.coordination.referral.issue.EndCause;
import org.asean.coordination.referral.issue.Handover;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.RegistryPosition;
import org.asean.coordination.referral.supporting.RemainingBodies;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;
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
    private final Limits limits;
    private final Turns turns;
    private final RemainingBodies remaining;

    FollowingBodies(BodyStops stops, Limits limits, Turns turns, RemainingBodies remaining) {
        this.stops = stops;
        this.limits = limits;
        this.turns = turns;
        this.remaining = remaining;
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
        Turn turn = turns.of(ref, REGISTRY);
        turn.issue().live().ifPresent(referral -> stopOf(referral).ifPresent(stop -> follow(turn, referral, stop)));
    }

    private Optional<BodyStop> stopOf(Referral referral) {
        Optional<RegistryPosition> known = Optional.ofNullable(referral.origin().known());
        UUID generation = known.map(RegistryPosition::generation).orElse(null);
        long position = known.map(RegistryPosition::position).orElse(0L);
        return stops.of(referral.body()).filter(stop -> stop.ends(generation, position));
    }

    private void follow(Turn turn, Referral referral, BodyStop stop) {
        String successor = stop.successor();
        if (successor == null) {
            referral.cancel(EndCause.valueOf("BODY_" + stop.state()), REGISTRY, turn.now());
            turns.end(turn, null, IssueEvent.REFERRAL_CANCELLED);
        } else {
            Handover handover = referral.handOver(EndCause.BODY_SUCCEEDED, REGISTRY, turn.now());
            turns.store();
            turn.issue().leadership().carryOn(UUID.randomUUID(), handover, successor, continuation(turn, stop));
            turns.end(turn, null, IssueEvent.REFERRAL_SUCCEEDED);
            remaining.leads(turn);
        }
    }

    private Continuation continuation(Turn turn, BodyStop stop) {
        return new Continuation(
                Basis.SUCCESSION,
                EndCause.BODY_SUCCEEDED.reason(),
                new RegistryPosition(stop.generation(), stop.position()),
                REGISTRY,
                limits.toAcknowledge(turn.issue().matter().severity()));
    }
}
