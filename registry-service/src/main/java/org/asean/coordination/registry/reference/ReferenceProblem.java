package org.asean.coordination.registry.reference;

import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;

/** Why a word of the request is not known here. */
public enum ReferenceProblem implements ProblemCode {
    /** A code is well formed and in no taxonomy of ours. */
    UNKNOWN_TOPIC("The taxonomy has no such topic."),
    /** A code is well formed and no member state's. */
    UNKNOWN_STATE("There is no such member state.");

    private final String title;

    ReferenceProblem(String title) {
        this.title = title;
    }

    @Override
    public Kind kind() {
        return Kind.RULE_BROKEN;
    }

    @Override
    public String title() {
        return title;
    }
}
