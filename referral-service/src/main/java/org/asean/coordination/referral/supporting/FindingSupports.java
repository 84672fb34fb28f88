package org.asean.coordination.referral.supporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.reading.Readers;
import org.asean.coordination.referral.support.Support;
import org.asean.coordination.referral.support.SupportView;
import org.asean.coordination.referral.support.Supports;

/** Finds supports. */
@ApplicationScoped
public class FindingSupports {

    private final Issues issues;
    private final Supports supports;
    private final Readers readers;
    private final DomainClock clock;

    FindingSupports(Issues issues, Supports supports, Readers readers, DomainClock clock) {
        this.issues = issues;
        this.supports = supports;
        this.readers = readers;
        this.clock = clock;
    }

    @Transactional
    List<SupportView> of(IssueRef ref, Caller caller) {
        Right right = readers.require(caller, issues.read(ref), clock.now());
        return supports.of(ref).stream()
                .filter(support -> SupportRights.isShown(support, right, caller))
                .map(SupportView::of)
                .toList();
    }

    @Transactional
    SupportView one(UUID id, Caller caller) {
        Support support = supports.get(id);
        Right right = readers.require(caller, issues.read(support.issue()), clock.now());
        if (!SupportRights.isShown(support, right, caller)) {
            throw KitProblem.NOT_FOUND.because("No support " + id + ".");
        }
        return SupportView.of(support);
    }
}
