package org.asean.coordination.registry.term;

import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;

/** Why the chair or vice-chair may not act. */
public enum TermProblem implements ProblemCode {
    /** The token says chair or vice-chair and the committee does not, at this instant. */
    NO_TERM_IN_FORCE(Kind.FORBIDDEN, "The caller has no term in force."),
    /** One of the token's bodies is a party to what would be decided. */
    RECUSED(Kind.FORBIDDEN, "Nobody decides where their own body is a party."),
    /** The chair can decide it, or the vice-chair can, and somebody else tries. */
    CHAIR_PRESIDES(
            Kind.FORBIDDEN,
            "The vice-chair decides where the chair is recused or absent, the committee where both are.");

    private final Kind kind;
    private final String title;

    TermProblem(Kind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public boolean restsOnCopies() {
        return true;
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
