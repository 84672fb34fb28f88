package org.asean.coordination.mandate.committee;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a command on a committee or its members is refused. */
public enum CommitteeProblem implements ProblemCode {
    /** A committee has this code already. */
    COMMITTEE_EXISTS(Kind.CONFLICT, "A committee with this code is there already.", "pk_committee"),
    /** A committee is not its own parent. */
    COMMITTEE_IS_ITS_OWN_PARENT(Kind.RULE_BROKEN, "A committee is not its own parent.", null),
    /** Another chair's term overlaps: a committee has at most one chair at any instant. */
    ONE_CHAIR_IN_TERM(
            Kind.CONFLICT, "A committee has at most one chair in term at any instant.", "ex_member__one_chair_in_term"),
    /** Another vice-chair's term overlaps. */
    ONE_VICE_CHAIR_IN_TERM(
            Kind.CONFLICT,
            "A committee has at most one vice-chair in term at any instant.",
            "ex_member__one_vice_chair_in_term"),
    /** Neither a body nor a state is named, or both are. */
    MEMBER_SITS_FOR_A_BODY_OR_A_STATE(Kind.RULE_BROKEN, "A member sits for a body or for a state.", null),
    /** A chair or vice-chair without the person's subject: nobody's acts could be checked against the term. */
    WHO_PRESIDES_IS_A_PERSON(Kind.RULE_BROKEN, "A chair or vice-chair is named by the person's token subject.", null),
    /** A term ends at or before its begin. */
    TERM_IS_EMPTY(Kind.RULE_BROKEN, "A term ends after it begins.", null),
    /** The term is over. */
    MEMBERSHIP_ENDED(Kind.CONFLICT, "The membership has ended already.", null),
    /** What was done in term stays done in term. */
    END_LIES_IN_THE_PAST(Kind.RULE_BROKEN, "A membership is not ended at an instant that is past.", null),
    /** A term is shortened and never prolonged; a further term is a further appointment. */
    END_LIES_BEYOND_THE_TERM(Kind.RULE_BROKEN, "A membership is not ended after its term.", null),
    /** Absences and recusals are of those whose acts they concern. */
    ONLY_WHO_PRESIDES_STEPS_ASIDE(Kind.RULE_BROKEN, "Only a chair or vice-chair is absent or recused.", null),
    /** Neither a body nor an issue is named, or both are. */
    RECUSAL_IS_FROM_A_BODY_OR_AN_ISSUE(Kind.RULE_BROKEN, "A recusal is from a body or from an issue.", null),
    /** What was decided until now was decided by somebody who was there. */
    ASIDE_LIES_IN_THE_PAST(Kind.RULE_BROKEN, "Nobody steps aside from an instant that is past.", null),
    /** The absence or recusal has ended, or was called off. */
    ASIDE_IS_OVER(Kind.CONFLICT, "The absence or recusal has ended already.", null),
    /** Each for themselves; the secretariat records it for others. */
    NOT_YOUR_SEAT(Kind.FORBIDDEN, "Who presides steps aside from their own seat only.", null);

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    CommitteeProblem(Kind kind, String title, @Nullable String constraint) {
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
