package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.marking.Access;

/** Finds issues and referrals, each shown as far as its marking lets this caller see. */
@ApplicationScoped
public class FindingIssues {

    private final Issues issues;
    private final IssueSearch search;
    private final DomainClock clock;

    FindingIssues(Issues issues, IssueSearch search, DomainClock clock) {
        this.issues = issues;
        this.search = search;
        this.clock = clock;
    }

    @Transactional
    IssueView issue(IssueRef ref, Caller caller) {
        Issue issue = issues.read(ref);
        return IssueView.of(issue, Readers.require(caller, issue), clock.now());
    }

    @Transactional
    Page<IssueView> issues(IssueFilter filter, PageRequest page, Caller caller) {
        Instant now = clock.now();
        List<Issue> found = search.find(filter, page, caller);
        return Page.of(
                found,
                page,
                issue -> issue.ref().value(),
                issue -> IssueView.of(issue, Readers.access(caller, issue), now));
    }

    @Transactional
    List<ReferralView> referrals(IssueRef ref, Caller caller) {
        Issue issue = issues.read(ref);
        Access access = Readers.require(caller, issue);
        Instant now = clock.now();
        return issue.referrals().stream()
                .filter(referral -> isShown(referral, access, caller))
                .map(referral -> ReferralView.of(referral, access, now))
                .toList();
    }

    @Transactional
    ReferralView referral(UUID id, Caller caller) {
        Issue issue = issues.read(issues.refOfReferral(id));
        Access access = Readers.require(caller, issue);
        Referral referral = issue.leadership().referral(id);
        if (!isShown(referral, access, caller)) {
            throw KitProblem.NOT_FOUND.because("No referral " + id + ".");
        }
        return ReferralView.of(referral, access, clock.now());
    }

    /** Who leads, and led, everybody may know who may know of the issue; who was asked and refused, its parties only. */
    private static boolean isShown(Referral referral, Access access, Caller caller) {
        return access == Access.FULL
                || referral.acceptedAt().isPresent()
                || (access == Access.PREVIEW && caller.bodies().contains(referral.body()));
    }
}
