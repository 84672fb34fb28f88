package org.asean.coordination.referral.supporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.support.Support;
import org.asean.coordination.referral.support.Supports;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;

import static org.asean.coordination.referral.issue.IssueProblem.NOT_ADDRESSED_BODY;

/** Who may do what with a support, and who sees it: those who may read the whole issue, and the body that it is of while it is open. */
@ApplicationScoped
class SupportRights {

    private final Supports supports;
    private final Presiding presiding;

    SupportRights(Supports supports, Presiding presiding) {
        this.supports = supports;
        this.presiding = presiding;
    }

    /** Whether the support, as its last act left it, is shown to the caller, who has this right to its issue. */
    static boolean isShown(Support support, Right right, Caller caller) {
        return right.shows(Access.FULL, support.changedAt())
                || (support.state().isOpen() && caller.bodies().contains(support.body()));
    }

    /**
     * Refuses unless the caller is the head of the body that leads, or sits in a term.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-addressed-body}, {@code no-term-in-force}
     */
    void requireAsker(Turn turn) {
        Caller caller = turn.caller();
        boolean leads = caller.has(Role.BODY_HEAD)
                && turn.issue()
                        .lead()
                        .filter(lead -> caller.isHeadOf(lead.body()))
                        .isPresent();
        if (leads) {
            return;
        }
        if (!caller.hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT)) {
            throw NOT_ADDRESSED_BODY.because("Only the head of the body that leads, or the chair, may do this.");
        }
        presiding.requireSeat(turn);
    }

    /** The support, for one who may ask for it and end it. */
    Support ofAsker(Turn turn, UUID id) {
        Support support = shown(turn, id);
        requireAsker(turn);
        return support;
    }

    /** The support, for the head of its body. */
    Support ofHead(Turn turn, UUID id) {
        Support support = shown(turn, id);
        if (!turn.caller().isHeadOf(support.body())) {
            throw NOT_ADDRESSED_BODY.because("Only the head of the body that is asked may answer.");
        }
        return support;
    }

    /** The support, for anybody of its body. */
    Support ofBody(Turn turn, UUID id) {
        Support support = shown(turn, id);
        if (!turn.caller().worksFor(support.body())) {
            throw NOT_ADDRESSED_BODY.because("Only the body that was asked contributes.");
        }
        return support;
    }

    private Support shown(Turn turn, UUID id) {
        Support support = supports.get(id);
        if (!isShown(support, turn.access(), turn.caller())) {
            throw KitProblem.NOT_FOUND.because("No support " + id + ".");
        }
        return support;
    }
}
