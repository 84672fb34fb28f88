package org.asean.coordination.referral.supporting;

import jakarta.enterprise.context.ApplicationScoped;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.IssuePart;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.support.Support;
import org.asean.coordination.referral.support.SupportRole;
import org.asean.coordination.referral.support.SupportView;
import org.asean.coordination.referral.support.Supports;
import org.jspecify.annotations.Nullable;

/** Stores what happened to a support, records and tells it; the issue is not changed by it and not told of. */
@ApplicationScoped
class TellingSupports {

    private final Supports supports;
    private final TellingIssues telling;

    TellingSupports(Supports supports, TellingIssues telling) {
        this.supports = supports;
        this.telling = telling;
    }

    /** It has begun, and is stored. */
    SupportView begun(Support support, Caller caller) {
        boolean informed = support.role() == SupportRole.INFORM;
        return happened(
                informed ? IssueEvent.SUPPORT_INFORMED : IssueEvent.SUPPORT_REQUESTED,
                support,
                support.reason(),
                caller);
    }

    /** Something happened to it. */
    SupportView happened(IssueEvent event, Support support, @Nullable String reason, Caller caller) {
        supports.flush();
        SupportView shown = SupportView.of(support);
        IssuePart part = new IssuePart(support.issue(), "support", support.id(), shown);
        telling.tell(event, part, caller, reason, support.changedAt());
        return shown;
    }
}
