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
    PREDECESSOR_ALREADY_SUCCEEDED(Kind.CONFLICT, "The predecessor has a successor already.", "ux_body__one_successor"),
    /** A body takes the place of another one. */
    BODY_SUCCEEDS_ITSELF(Kind.RULE_BROKEN, "A body is succeeded by another.", "ck_body__succeeded_by_another"),
    /** On any day a body has one name in full. */
    NAME_BEGINS_THAT_DAY(Kind.CONFLICT, "Another name begins on that day.", "ex_body_name__one_name_a_day"),
    /** A name in full ends only when the next begins. */
    NAME_ENDS_WITH_THE_NEXT(Kind.RULE_BROKEN, "A name in full ends when the next one begins."),
    /** A name has at least one day. */
    NAME_ENDS_BEFORE_IT_BEGINS(
            Kind.RULE_BROKEN, "The name ends before it begins.", "ck_body_name__ends_after_it_begins"),
    /** What has ended does not end later. */
    NAME_ENDED(Kind.CONFLICT, "The name has ended already."),
    /** The body has the alias, open-ended, already; letters' case does not count. */
    ALIAS_TAKEN(Kind.CONFLICT, "The body has this alias already.", "ux_body_name__alias_once");

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
