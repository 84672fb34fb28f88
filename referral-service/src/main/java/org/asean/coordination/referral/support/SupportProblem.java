package org.asean.coordination.referral.support;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a command on a support is refused. */
public enum SupportProblem implements ProblemCode {
    /** The body is asked, helps, or is informed already. */
    SUPPORT_ALREADY_OPEN(
            Kind.CONFLICT, "The body supports the issue, or is asked to.", "ux_support__one_open_per_issue_and_body"),
    /** Nothing is asked of a body that is only told. */
    INFORMED_BODY_OWES_NOTHING(Kind.RULE_BROKEN, "The body is only kept informed.", null);

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    SupportProblem(Kind kind, String title, @Nullable String constraint) {
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
