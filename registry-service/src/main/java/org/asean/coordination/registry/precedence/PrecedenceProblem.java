package org.asean.coordination.registry.precedence;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a precedence rule is refused. */
public enum PrecedenceProblem implements ProblemCode {
    /** validTo is not after validFrom. */
    RULE_ENDS_BEFORE_IT_BEGINS(Kind.RULE_BROKEN, "A rule ends after it begins."),
    /** A body stands at two places of the order. */
    BODY_ORDERED_TWICE(Kind.RULE_BROKEN, "A rule names each body once.", "ux_precedence_rule_body__each_body_once");

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    PrecedenceProblem(Kind kind, String title) {
        this(kind, title, null);
    }

    PrecedenceProblem(Kind kind, String title, @Nullable String constraint) {
        this.kind = kind;
        this.title = title;
        this.constraint = constraint;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }
}
