package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.jspecify.annotations.Nullable;

/** Answers who leads, and who led, what: zero or one body for every instant (I19). */
@ApplicationScoped
public class FindingLeads {

    private final Issues issues;
    private final Leads leads;
    private final DomainClock clock;

    FindingLeads(Issues issues, Leads leads, DomainClock clock) {
        this.issues = issues;
        this.leads = leads;
        this.clock = clock;
    }

    @Transactional
    LeadView.OfIssue of(IssueRef ref, @Nullable Instant asked, Caller caller) {
        Issue issue = issues.read(ref);
        Readers.require(caller, issue);
        Instant at = instant(asked);
        return new LeadView.OfIssue(ref.value(), at, leads.ofIssue(ref, at).orElse(null));
    }

    @Transactional
    Page<LeadView> all(@Nullable Instant asked, PageRequest page, Caller caller) {
        return Page.of(leads.at(instant(asked), page, caller), page, LeadView::issue, lead -> lead);
    }

    /** Now, or the instant asked about; of the future nobody can say who leads. */
    private Instant instant(@Nullable Instant asked) {
        Instant now = clock.now();
        if (asked != null && asked.isAfter(now)) {
            throw KitProblem.MALFORMED_REQUEST.because("The instant in at lies in the future.");
        }
        return asked == null ? now : asked;
    }
}
