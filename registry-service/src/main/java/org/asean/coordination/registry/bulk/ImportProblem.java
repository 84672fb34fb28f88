package org.asean.coordination.registry.bulk;

import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;

/** Why a file is not taken in. */
public enum ImportProblem implements ProblemCode {
    /** There are records already: a second directory would contradict them. */
    REGISTRY_NOT_EMPTY(Kind.CONFLICT, "Only an empty registry takes in a whole directory."),
    /** The member rows says what is wrong with which. */
    IMPORT_REFUSED(Kind.RULE_BROKEN, "The file has rows that cannot be taken in; none was.");

    private final Kind kind;
    private final String title;

    ImportProblem(Kind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
