package org.asean.coordination.registry.applicability;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;

/** Why a cell cannot be marked. */
public enum ApplicabilityProblem implements ProblemCode {
    /** One mark a cell: two would have two reasons. */
    CELL_ALREADY_MARKED("The cell is marked as not applicable already.", "ux_cell_not_applicable__marked_once");

    private final String title;
    private final String constraint;

    ApplicabilityProblem(String title, String constraint) {
        this.title = title;
        this.constraint = constraint;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<String> constraint() {
        return Optional.of(constraint);
    }
}
