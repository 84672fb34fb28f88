package org.asean.coordination.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.ReferralConfig;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Vocabulary;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.ExternalReference;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Matter;
import org.asean.coordination.referral.issue.Raiser;
import org.asean.coordination.referral.nextstep.NextSteps;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.reading.Readers;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.EXTERNAL_REFERENCE_NEEDS_A_SYSTEM;

/** Raises issues: for a body, for a state, for the committee, or on behalf of an integrating system. */
@ApplicationScoped
public class RaisingIssues {

    private final Issues issues;
    private final Directory directory;
    private final TellingIssues telling;
    private final Readers readers;
    private final NextSteps nextSteps;
    private final DomainClock clock;
    private final ReferralConfig config;

    RaisingIssues(
            Issues issues,
            Directory directory,
            TellingIssues telling,
            Readers readers,
            NextSteps nextSteps,
            DomainClock clock,
            ReferralConfig config) {
        this.issues = issues;
        this.directory = directory;
        this.telling = telling;
        this.readers = readers;
        this.nextSteps = nextSteps;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Raises the issue, or answers the one that the integrating system raised before under the same reference (I20).
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-topic}, {@code unknown-state},
     *     {@code external-reference-needs-a-system}, {@code forbidden}
     */
    @Transactional
    Raised raise(RaiseIssue request, Caller caller) {
        Optional<ExternalReference> external = external(request, caller);
        Instant now = clock.now();
        Optional<Issue> known = external.flatMap(issues::findByExternalReference);
        if (known.isPresent()) {
            return new Raised(view(known.get(), caller, now), false);
        }
        Matter matter = request.matter();
        Vocabulary.check(directory, matter.topic(), matter.states(), now);
        int year = now.atZone(ZoneOffset.UTC).getYear();
        Issue issue = Issue.raise(issues.nextRef(year), matter, raiser(caller), external.orElse(null), now);
        issue.expect(nextSteps.of(issue));
        issues.add(issue);
        telling.tell(IssueEvent.ISSUE_RAISED, issue, caller, null, now);
        return new Raised(view(issue, caller, now), true);
    }

    private IssueView view(Issue issue, Caller caller, Instant now) {
        return IssueView.of(issue, readers.require(caller, issue, now), now);
    }

    private static Optional<ExternalReference> external(RaiseIssue request, Caller caller) {
        @Nullable String reference = request.externalReference();
        if (reference == null) {
            return Optional.empty();
        }
        if (caller.system() == null) {
            throw EXTERNAL_REFERENCE_NEEDS_A_SYSTEM.because("The token names no system.");
        }
        return Optional.of(new ExternalReference(caller.system(), reference));
    }

    private Raiser raiser(Caller caller) {
        if (caller.hasAny(Role.BODY_OFFICER, Role.INTEGRATOR)) {
            return new Raiser(Raiser.Kind.BODY, caller.body(), caller.subject());
        }
        if (caller.has(Role.STATE_FOCAL)) {
            String state = caller.state().orElseThrow(() -> KitProblem.FORBIDDEN.because("The token names no state."));
            return new Raiser(Raiser.Kind.STATE, state, caller.subject());
        }
        return new Raiser(Raiser.Kind.COMMITTEE, config.committee(), caller.subject());
    }

    /**
     * What came of it.
     *
     * @param issue the new one, or the one that was there
     * @param isNew whether it was raised now
     */
    record Raised(IssueView issue, boolean isNew) {}
}
