package org.asean.coordination.mandate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.asean.coordination.kit.problem.ProblemCatalogue;
import org.asean.coordination.mandate.committee.CommitteeProblem;
import org.asean.coordination.mandate.mandate.MandateProblem;

/** Makes this service's codes known. */
final class MandateProblems {

    private MandateProblems() {}

    @Produces
    @Singleton
    static ProblemCatalogue.Codes codes() {
        return ProblemCatalogue.Codes.of(CommitteeProblem.values(), MandateProblem.values());
    }
}
