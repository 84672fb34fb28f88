package org.asean.coordination.referral.question;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;

/** Why a question is refused. */
public enum QuestionProblem implements ProblemCode {
    /** Two questions at once would both stop the clock of one offer. */
    CLOCK_ALREADY_STOPPED(
            Kind.CONFLICT,
            "Another question has just stopped the clock; try again.",
            "ux_question__one_stops_the_clock_of_a_referral");

    private final Kind kind;
    private final String title;
    private final String constraint;

    QuestionProblem(Kind kind, String title, String constraint) {
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
        return Optional.of(constraint);
    }
}
