package org.asean.coordination.registry.remit;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a command on a remit is refused. */
public enum RemitProblem implements ProblemCode {
    /** The table of {@link RemitState} has no such step. */
    REMIT_STATE_CONFLICT(Kind.CONFLICT, "The state of the remit does not allow this."),
    /** One version of a remit is in force at a time. */
    VERSION_ALREADY_ACTIVE(
            Kind.CONFLICT, "A version of this remit is in force already.", "ux_remit__one_version_active"),
    /** The acting body is not the remit's, or its officer tries what binds it. */
    NOT_ADDRESSED_BODY(Kind.FORBIDDEN, "Only the remit's own body may do this."),
    /** Two versions would be in force on one day. */
    VERSIONS_OVERLAP(
            Kind.CONFLICT, "Another version of this remit is in force then.", "ex_remit__one_version_in_force"),
    /** There is a draft or a submission of the next version already. */
    NEXT_VERSION_EXISTS(Kind.CONFLICT, "The next version of this remit is under way already.", "pk_remit"),
    /** Its last day has passed before it was admitted. */
    REMIT_IS_OVER(Kind.RULE_BROKEN, "The remit would be over before it is in force."),
    /** A remit is not ended in the past: what was in force was in force. */
    RETIREMENT_IN_THE_PAST(Kind.RULE_BROKEN, "A remit is retired today or on a later day."),
    /** validTo is not after validFrom. */
    REMIT_ENDS_BEFORE_IT_BEGINS(Kind.RULE_BROKEN, "A remit ends after it begins."),
    /** It would carve out what the remit does not cover, or all that it covers. */
    EXCLUDE_OUTSIDE_TOPICS(Kind.RULE_BROKEN, "An exclude must lie below a topic of the remit."),
    /** Only imported remits may lack one, as a finding. */
    LEGAL_BASIS_MISSING(Kind.RULE_BROKEN, "A remit needs a legal basis."),
    /** The chair has not noted each collision with a remit in force. */
    COLLISION_NOTE_MISSING(Kind.RULE_BROKEN, "The remit collides with one in force: the chair must note it first."),
    /** There is nothing to note. */
    NO_COLLISION(Kind.RULE_BROKEN, "The remit collides with none in force.");

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    RemitProblem(Kind kind, String title) {
        this(kind, title, null);
    }

    RemitProblem(Kind kind, String title, @Nullable String constraint) {
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
