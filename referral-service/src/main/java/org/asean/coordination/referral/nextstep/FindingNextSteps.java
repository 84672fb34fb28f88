package org.asean.coordination.referral.nextstep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.NextStep;
import org.asean.coordination.referral.issue.StepKind;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.reading.Readers;
import org.asean.coordination.referral.reading.StepQuestion;
import org.asean.coordination.referral.reading.StepSearch;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.NOT_ADDRESSED_BODY;

/** Finds what is to be done: by whom it is owed, what is due first before. */
@ApplicationScoped
public class FindingNextSteps {

    private static final Set<StepKind> OF_TRIAGE =
            EnumSet.of(StepKind.TAKE, StepKind.CLASSIFY, StepKind.OFFER, StepKind.OFFER_AGAIN);

    private final StepSearch search;
    private final Readers readers;
    private final Escalation escalation;
    private final DomainClock clock;

    FindingNextSteps(StepSearch search, Readers readers, Escalation escalation, DomainClock clock) {
        this.search = search;
        this.readers = readers;
        this.escalation = escalation;
        this.clock = clock;
    }

    /**
     * What the holder owes. The committee and auditors may ask of everybody; a body, or a state, of itself.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-addressed-body}
     */
    @Transactional
    Page<OwedStep> owed(@Nullable String holder, boolean overdue, PageRequest page, Caller caller) {
        Instant now = clock.now();
        StepQuestion question = new StepQuestion(holder, raisers(holder, caller), Set.of(), overdue);
        List<Issue> found = search.find(question, page, caller, now);
        Map<String, Right> rights = readers.of(caller, found, now);
        return Page.of(found, page, issue -> StepSearch.key(issue, now), issue -> {
            NextStep step = issue.nextStep(now).orElseThrow();
            return OwedStep.of(issue, step, escalation.of(step, now), Readers.of(rights, issue), now);
        });
    }

    /** What waits for the committee to be referred. */
    @Transactional
    Page<IssueView> triage(PageRequest page, Caller caller) {
        Instant now = clock.now();
        List<Issue> found = search.find(new StepQuestion(NextStep.CHAIR, null, OF_TRIAGE, false), page, caller, now);
        Map<String, Right> rights = readers.of(caller, found, now);
        return Page.of(
                found,
                page,
                issue -> StepSearch.key(issue, now),
                issue -> IssueView.of(issue, Readers.of(rights, issue), now));
    }

    private static @Nullable List<String> raisers(@Nullable String holder, Caller caller) {
        if (caller.hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR)) {
            return null;
        }
        if (NextStep.RAISER.equals(holder)) {
            List<String> own = new ArrayList<>(caller.bodies());
            caller.state().ifPresent(own::add);
            return own;
        }
        if (holder == null || !caller.bodies().contains(holder)) {
            throw NOT_ADDRESSED_BODY.because("Ask for what your own body owes, or for RAISER.");
        }
        return null;
    }
}
