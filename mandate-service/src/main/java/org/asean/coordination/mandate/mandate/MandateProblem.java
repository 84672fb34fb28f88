package org.asean.coordination.mandate.mandate;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a command on a mandate is refused. */
public enum MandateProblem implements ProblemCode {
    /** There is no such committee to hold it. */
    COMMITTEE_UNKNOWN(Kind.RULE_BROKEN, "There is no committee with this code.", "fk_mandate__committee"),
    /** It ends on or before the day on which it begins. */
    MANDATE_PERIOD_EMPTY(Kind.RULE_BROKEN, "A mandate ends after it begins.", "ck_mandate__ends_after_it_begins"),
    /** Its last day has passed before it was adopted. */
    MANDATE_PERIOD_OVER(Kind.RULE_BROKEN, "A mandate whose period is over is not adopted.", null),
    /** The state does not allow it. */
    MANDATE_TRANSITION_NOT_ALLOWED(
            Kind.CONFLICT, "The mandate's state does not allow this.", "ux_mandate_step__a_state_is_entered_once");

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    MandateProblem(Kind kind, String title, @Nullable String constraint) {
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
