package org.asean.coordination.systemtests.proof;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue that can be offered, as it is for somebody who asks it one thing after the other.
 *
 * @param phase where its last referral stands
 * @param body whose that was; empty before the first
 * @param epoch how many were begun
 */
record LedIssue(Phase phase, String body, long epoch) {

    /** Where the last referral of an issue stands. */
    enum Phase {
        /** It has ended, or there was none. */
        FREE,
        OFFERED,
        ACCEPTED,
        IN_PROGRESS,
        ON_HOLD
    }

    /** How the service behaves, by the table of commands. */
    static final SequentialModel<LedIssue, Request, String> MODEL = new SequentialModel<>() {
        @Override
        public LedIssue initial() {
            return new LedIssue(Phase.FREE, "", 0);
        }

        @Override
        public Optional<LedIssue> after(LedIssue issue, Request request, @Nullable String answer) {
            Reaction reaction = request.command().on(issue, request);
            return answer == null || answer.equals(reaction.answer())
                    ? Optional.of(reaction.issue())
                    : Optional.empty();
        }
    };

    /** What a reader is shown. */
    String shown() {
        return switch (phase) {
            case FREE -> shown("", "", epoch);
            case OFFERED -> shown(body, "", epoch);
            case ACCEPTED, IN_PROGRESS, ON_HOLD -> shown("", body, epoch);
        };
    }

    /** What a reader is shown: to whom it is offered, who leads it, and how many referrals were begun. */
    static String shown(String offeredTo, String lead, long epoch) {
        return "offered to [" + offeredTo + "], led by [" + lead + "] (" + epoch + ")";
    }

    /**
     * What a client asks of an issue.
     *
     * @param command what
     * @param body the body to offer to, or the one whose referral is meant
     * @param epoch the issue's as the client has seen it, or the one of the referral that is meant
     */
    record Request(Command command, String body, long epoch) {

        @Override
        public String toString() {
            return command.name().toLowerCase(Locale.ROOT) + " " + body + " (" + epoch + ")";
        }
    }

    /**
     * What came of it.
     *
     * @param issue as it is afterwards
     * @param answer what the client is told
     */
    record Reaction(LedIssue issue, String answer) {}
}
