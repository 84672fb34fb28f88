package org.asean.coordination.registry.body;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a command on a body is refused. */
public enum BodyProblem implements ProblemCode {
    /** The code belongs to another body, a refused or dissolved one included: codes are for life. */
    BODY_CODE_TAKEN(Kind.CONFLICT, "Another body has this code.", "pk_body"),
    /** The table of {@link BodyState} has no such step. */
    BODY_STATE_CONFLICT(Kind.CONFLICT, "The state of the body does not allow this."),
    /** Only an ACTIVE body registers remits. */
    BODY_NOT_ACTIVE(Kind.RULE_BROKEN, "The body is not active."),
    /** A code in the request is no body's. */
    UNKNOWN_BODY(Kind.RULE_BROKEN, "The registry knows no such body."),
    /** A body is succeeded by one other at most. */
    PREDECESSOR_ALREADY_SUCCEEDED(Kind.CONFLICT, "The predecessor has a successor already.", "ux_body__one_successor");

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    BodyProblem(Kind kind, String title) {
        this(kind, title, null);
    }

    BodyProblem(Kind kind, String title, @Nullable String constraint) {
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
