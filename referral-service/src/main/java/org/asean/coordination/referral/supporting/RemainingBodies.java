package org.asean.coordination.referral.supporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.support.Asked;
import org.asean.coordination.referral.support.Support;
import org.asean.coordination.referral.support.SupportState;
import org.asean.coordination.referral.support.Supports;
import org.asean.coordination.referral.turn.Turn;

/**
 * Lets a body that held an issue remain beside the one that leads it, and one that leads leave the place that it had beside the lead, in
 * the transaction and at the instant of what changed the lead.
 */
@ApplicationScoped
public class RemainingBodies {

    private static final String LEADS_NOW = "The body leads the issue now.";

    private final Supports supports;
    private final TellingSupports telling;

    RemainingBodies(Supports supports, TellingSupports telling) {
        this.supports = supports;
        this.telling = telling;
    }

    /** The body, whose hold has ended, has a part from now on; unless it has one already, or holds the issue all the same. */
    public void remain(Turn turn, Asked asked) {
        Optional<Referral> itself =
                turn.issue().live().filter(live -> live.body().equals(asked.body()));
        if (itself.isPresent()
                || supports.openOf(turn.issue().ref(), asked.body()).isPresent()) {
            return;
        }
        Support support = Support.ask(UUID.randomUUID(), turn.issue(), asked, turn.caller(), turn.now());
        supports.add(support);
        telling.begun(support, turn.caller());
    }

    /** Somebody leads from now on: whatever place that body had beside the lead is over. */
    public void leads(Turn turn) {
        turn.issue()
                .lead()
                .flatMap(lead -> supports.openOf(turn.issue().ref(), lead.body()))
                .ifPresent(open -> telling.happened(end(open, turn), open, LEADS_NOW, turn.caller()));
    }

    private static IssueEvent end(Support open, Turn turn) {
        if (open.state() == SupportState.REQUESTED) {
            open.withdraw(LEADS_NOW, turn.issue(), turn.caller(), turn.now());
            return IssueEvent.SUPPORT_WITHDRAWN;
        }
        open.close(LEADS_NOW, turn.issue(), turn.caller(), turn.now());
        return IssueEvent.SUPPORT_CLOSED;
    }
}
