package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.jspecify.annotations.Nullable;

/**
 * Answers who leads, and who led, what: zero or one body for every instant (I19). What was merged then was led as a part of another issue,
 * and only who may know of that one too is told.
 */
@ApplicationScoped
public class FindingLeads {

    private final Issues issues;
    private final Leads leads;
    private final Readers readers;
    private final DomainClock clock;

    FindingLeads(Issues issues, Leads leads, Readers readers, DomainClock clock) {
        this.issues = issues;
        this.leads = leads;
        this.readers = readers;
        this.clock = clock;
    }

    @Transactional
    LeadView.OfIssue of(IssueRef ref, @Nullable Instant asked, Caller caller) {
        Issue issue = issues.read(ref);
        Instant now = clock.now();
        readers.require(caller, issue, now);
        Instant at = instant(asked, now);
        Optional<LeadView> lead = leads.ofIssue(ref, at, now);
        lead.map(LeadView::under).ifPresent(under -> readers.require(caller, issues.read(new IssueRef(under)), now));
        return new LeadView.OfIssue(ref.value(), at, lead.orElse(null));
    }

    @Transactional
    Page<LeadView> all(@Nullable Instant asked, PageRequest page, Caller caller) {
        Instant now = clock.now();
        return Page.of(leads.all(instant(asked, now), page, caller, now), page, LeadView::issue, lead -> lead);
    }

    /** Now, or the instant asked about; of the future nobody can say who leads. */
    private static Instant instant(@Nullable Instant asked, Instant now) {
        if (asked != null && asked.isAfter(now)) {
            throw KitProblem.MALFORMED_REQUEST.because("The instant in at lies in the future.");
        }
        return asked == null ? now : asked;
    }
}
