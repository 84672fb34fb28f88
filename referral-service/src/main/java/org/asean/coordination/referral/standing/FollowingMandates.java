package org.asean.coordination.referral.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.MandateFacts;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;
import org.jboss.logging.Logger;

/**
 * Lets referrals that rest on a mandate follow it: one that is extended lets them go on, one that is revoked or discharged ends them. That
 * a mandate lapses needs nobody to follow it: the referral knows the day.
 */
@ApplicationScoped
public class FollowingMandates {

    private static final Logger LOG = Logger.getLogger(FollowingMandates.class);
    private static final Caller MANDATE = Caller.effectOf("mandate");
    private static final int BATCH = 200;

    private final Directory directory;
    private final Issues issues;
    private final Turns turns;

    FollowingMandates(Directory directory, Issues issues, Turns turns) {
        this.directory = directory;
        this.issues = issues;
        this.turns = turns;
    }

    @Scheduled(
            every = "${referral.follow-mandates}",
            identity = "follow-mandates",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        directory.mandates().ifPresent(facts -> {
            String after = "";
            List<IssueRef> held;
            do {
                String from = after;
                held = QuarkusTransaction.requiringNew().call(() -> issues.heldUnderMandates(from, BATCH));
                held.forEach(ref -> follow(ref, facts));
                after = held.isEmpty() ? after : held.get(held.size() - 1).value();
            } while (held.size() == BATCH);
        });
    }

    private void follow(IssueRef ref, MandateFacts facts) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Turn turn = turns.of(ref, MANDATE);
                turn.issue().live().ifPresent(live -> follow(live, turn, facts));
            });
        } catch (RuntimeException later) {
            LOG.warnf(later, "The live referral of %s did not follow its mandate yet", ref);
        }
    }

    private void follow(Referral live, Turn turn, MandateFacts facts) {
        live.lapsesAt().ifPresent(known -> {
            Instant end = facts.mandateUntil(live.body(), turn.issue().classification(), day(turn.now()))
                    .orElse(turn.now());
            if (!end.equals(known)) {
                live.lapseAt(end, turn.now());
                turns.end(turn, null, IssueEvent.REFERRAL_TERM_CHANGED);
            }
        });
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
