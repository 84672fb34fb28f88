package org.asean.coordination.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Answers a violated constraint with the code that stands for it. The name is read from PostgreSQL's own message by walking
 * the cause chain, because Hibernate gives none for an exclusion constraint. A constraint without a code is a fault: 500.
 */
@Provider
public final class PersistenceProblems extends ExceptionMapperBase<PersistenceException> {

    private final ProblemCatalogue catalogue;

    @Inject
    PersistenceProblems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    protected HttpProblem toProblem(PersistenceException failure) {
        return violatedConstraint(failure)
                .flatMap(catalogue::ofConstraint)
                .map(code -> Problems.of(code).withDetail(code.title()).build())
                .orElseGet(() -> HttpProblem.builder().withStatus(500).build());
    }

    /** The name of the constraint that the failure is about, when it is about one. */
    static Optional<String> violatedConstraint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres) {
                return Optional.ofNullable(postgres.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
