package org.asean.coordination.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;

import static org.asean.coordination.kit.problem.KitProblem.DIRECTORY_STALE;
import static org.asean.coordination.referral.issue.IssueProblem.NO_TERM_IN_FORCE;

/** Whether a caller chairs at an instant: the role alone is not enough, for a role outlives a term (I13). */
@ApplicationScoped
public class Terms {

    private final Directory directory;

    Terms(Directory directory) {
        this.directory = directory;
    }

    /**
     * In which role the caller chairs at this instant. Who is not in the copy may have been appointed since, and is looked up
     * anew before a refusal.
     *
     * @return {@code chair} or {@code vice-chair}
     * @throws org.asean.coordination.kit.problem.DomainException {@code no-term-in-force}; {@code directory-stale} when terms
     *     were never read
     */
    public String roleInTerm(Caller caller, Instant at) {
        return held(caller, at)
                .or(() -> {
                    directory.refreshMandates();
                    return held(caller, at);
                })
                .orElseThrow(() ->
                        NO_TERM_IN_FORCE.because("The committee's record shows no term of yours at this instant."));
    }

    private Optional<String> held(Caller caller, Instant at) {
        MandateFacts facts = directory
                .mandates()
                .orElseThrow(() -> DIRECTORY_STALE.because("The terms of the committee have not been read yet."));
        if (caller.has(Role.CHAIR) && facts.isInTerm(caller.subject(), "CHAIR", at)) {
            return Optional.of(Role.CHAIR);
        }
        if (caller.has(Role.VICE_CHAIR) && facts.isInTerm(caller.subject(), "VICE_CHAIR", at)) {
            return Optional.of(Role.VICE_CHAIR);
        }
        return Optional.empty();
    }
}
