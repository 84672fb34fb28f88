package org.asean.coordination.referral.question;

/**
 * Where a question stands. That its time is over changes nothing: a late answer is an answer.
 *
 * <pre>
 *        answer
 *  OPEN --------> ANSWERED
 * </pre>
 */
public enum QuestionState {
    /** Waits for the raiser's answer. */
    OPEN,
    /** The raiser has answered. */
    ANSWERED;

    /** Whether a command may lead from here to there. */
    public boolean mayBecome(QuestionState next) {
        return switch (this) {
            case OPEN -> next == ANSWERED;
            case ANSWERED -> false;
        };
    }
}
