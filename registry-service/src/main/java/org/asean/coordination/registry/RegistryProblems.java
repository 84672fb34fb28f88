package org.asean.coordination.registry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.asean.coordination.kit.problem.ProblemCatalogue.Codes;
import org.asean.coordination.registry.applicability.ApplicabilityProblem;
import org.asean.coordination.registry.body.BodyProblem;
import org.asean.coordination.registry.bulk.ImportProblem;
import org.asean.coordination.registry.contact.ContactProblem;
import org.asean.coordination.registry.precedence.PrecedenceProblem;
import org.asean.coordination.registry.reference.ReferenceProblem;
import org.asean.coordination.registry.remit.RemitProblem;
import org.asean.coordination.registry.term.TermProblem;

/** Makes the problem codes of every concept known. */
@Singleton
class RegistryProblems {

    @Produces
    @Singleton
    Codes codes() {
        return Codes.of(
                BodyProblem.values(),
                ContactProblem.values(),
                RemitProblem.values(),
                ApplicabilityProblem.values(),
                PrecedenceProblem.values(),
                ReferenceProblem.values(),
                TermProblem.values(),
                ImportProblem.values());
    }
}
