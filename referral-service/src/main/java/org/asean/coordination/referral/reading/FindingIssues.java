package org.asean.coordination.referral.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Memberships;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.jspecify.annotations.Nullable;

/** Finds issues and referrals, each shown as far as its marking lets this caller see. */
@ApplicationScoped
public class FindingIssues {

    private final Issues issues;
    private final IssueSearch search;
    private final Memberships memberships;
    private final Readers readers;
    private final DomainClock clock;

    FindingIssues(Issues issues, IssueSearch search, Memberships memberships, Readers readers, DomainClock clock) {
        this.issues = issues;
        this.search = search;
        this.memberships = memberships;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * The issue, and where to go on reading when it is led as a part of another one; who may not know of that one finds neither.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found}
     */
    @Transactional
    Found issue(IssueRef ref, Caller caller) {
        Issue issue = issues.read(ref);
        Instant now = clock.now();
        IssueView view = IssueView.of(issue, readers.require(caller, issue, now), now);
        return issue.state() == IssueState.MERGED
                ? new Found(view, canonical(ref, caller, now))
                : new Found(view, null);
    }

    private IssueRef canonical(IssueRef member, Caller caller, Instant now) {
        IssueRef canonical = memberships.canonicalOf(member);
        readers.require(caller, issues.read(canonical), now);
        return canonical;
    }

    @Transactional
    Page<IssueView> issues(IssueFilter filter, PageRequest page, Caller caller) {
        Instant now = clock.now();
        List<Issue> found = search.find(filter, page, caller, now);
        Map<String, Right> rights = readers.of(caller, found, now);
        return Page.of(
                found,
                page,
                issue -> issue.ref().value(),
                issue -> IssueView.of(issue, Readers.of(rights, issue), now));
    }

    @Transactional
    IssueCounts counts(IssueFilter filter, Caller caller) {
        return IssueCounts.of(search.count(filter, caller, clock.now()));
    }

    @Transactional
    List<ReferralView> referrals(IssueRef ref, Caller caller) {
        Issue issue = issues.read(ref);
        Instant now = clock.now();
        Right right = readers.require(caller, issue, now);
        return issue.referrals().stream()
                .filter(referral -> isShown(referral, rightTo(referral, right, caller)))
                .map(referral -> ReferralView.of(referral, rightTo(referral, right, caller), now))
                .toList();
    }

    @Transactional
    ReferralView referral(UUID id, Caller caller) {
        Issue issue = issues.read(issues.refOfReferral(id));
        Instant now = clock.now();
        Referral referral = issue.leadership().referral(id);
        Right right = rightTo(referral, readers.require(caller, issue, now), caller);
        if (!isShown(referral, right)) {
            throw KitProblem.NOT_FOUND.because("No referral " + id + ".");
        }
        return ReferralView.of(referral, right, now);
    }

    /** A preview is of the offer to the caller's own body; the others it shows as everybody sees them who may know of the issue. */
    private static Right rightTo(Referral referral, Right right, Caller caller) {
        boolean previewed = right.at(referral.origin().offeredAt()) == Access.PREVIEW;
        return previewed && !caller.bodies().contains(referral.body()) ? Right.of(Access.REFERENCE) : right;
    }

    /** Who leads, and led, everybody may know who may know of the issue; who was asked and refused, its parties only. */
    private static boolean isShown(Referral referral, Right right) {
        return referral.acceptedAt().isPresent()
                || right.shows(Access.PREVIEW, referral.origin().offeredAt());
    }

    /**
     * What was found.
     *
     * @param issue as the caller may see it
     * @param canonical the issue that it is led as a part of; null where it is a matter of its own
     */
    record Found(IssueView issue, @Nullable IssueRef canonical) {}
}
