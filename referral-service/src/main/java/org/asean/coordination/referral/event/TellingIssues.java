package org.asean.coordination.referral.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.kit.outbox.Happening;
import org.asean.coordination.kit.outbox.Outbox;
import org.asean.coordination.referral.issue.Issue;

/** Tells what happened to an issue, in the transaction in which it happened and with the issue's row held. */
@ApplicationScoped
public class TellingIssues {

    /** What the feed calls an issue. */
    static final String ITEM = "issue";

    private final Outbox outbox;

    TellingIssues(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Tells it; what is changed in the issue has been flushed, so that its tag is the one to come.
     *
     * @param at the instant of the command
     */
    public void tell(IssueEvent event, Issue issue, Instant at) {
        outbox.append(List.of(new Happening(event, ITEM + "/" + issue.ref().value(), at, IssueInFull.of(issue, at))));
    }
}
