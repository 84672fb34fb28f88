package org.asean.coordination.referral.issue;

import java.util.Optional;
import org.asean.coordination.kit.problem.DomainException;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a command on an issue or a referral is refused. */
public enum IssueProblem implements ProblemCode {
    /** The issue's state does not allow the command. */
    ILLEGAL_TRANSITION(Kind.CONFLICT, "The state does not allow this."),
    /** The issue is offered to, or led by, a body: there is no second one beside it. */
    LEAD_ALREADY_HELD(
            Kind.CONFLICT, "The issue is already offered to or led by a body.", "ux_referral__one_live_per_issue"),
    /** Two holds of the issue would share an instant. */
    HOLDS_OVERLAP(
            Kind.CONFLICT, "The issue was held by another body at that time.", "ex_referral__holds_never_overlap"),
    /** Another referral of the issue began meanwhile. */
    EPOCH_TAKEN(Kind.CONFLICT, "Another referral of the issue began first.", "ux_referral__one_per_epoch"),
    /** A live referral needs an issue that is READY. */
    ISSUE_NOT_READY(Kind.CONFLICT, "The issue is not ready to be referred.", "fk_referral__live_only_on_a_ready_issue"),
    /** Nothing is to be done about the issue any more, or it is done as a part of another one. */
    ISSUE_NOT_OPEN(Kind.CONFLICT, "The issue is over, or is part of another one."),
    /** Two requests brought in the same external reference at once; the retry is answered with the first. */
    EXTERNAL_REFERENCE_TAKEN(
            Kind.CONFLICT, "The external reference was just taken; try again.", "ux_issue__one_per_external_reference"),
    /** The time to answer the offer is over. */
    OFFER_EXPIRED(Kind.CONFLICT, "The time to answer the offer is over."),
    /** The referral is another body's to answer. */
    NOT_ADDRESSED_BODY(Kind.FORBIDDEN, "The referral is not addressed to the acting body."),
    /** The caller has the role but no term in force at this instant. */
    NO_TERM_IN_FORCE(Kind.FORBIDDEN, "No term in force."),
    /** The caller's own body is a party or a candidate: somebody else must decide. */
    RECUSED(Kind.FORBIDDEN, "The caller's own body is concerned."),
    /** The chair can decide it, or the vice-chair can, and somebody else tries. */
    CHAIR_PRESIDES(
            Kind.FORBIDDEN,
            "The vice-chair decides where the chair is recused or absent, the committee where both are."),
    /** Nobody knows such a body. */
    UNKNOWN_BODY(Kind.RULE_BROKEN, "There is no such body."),
    /** The taxonomy has no such topic. */
    UNKNOWN_TOPIC(Kind.RULE_BROKEN, "There is no such topic."),
    /** Not a member state today. */
    UNKNOWN_STATE(Kind.RULE_BROKEN, "There is no such member state."),
    /** The body is not ACTIVE, so it is offered nothing. */
    BODY_NOT_ACTIVE(Kind.RULE_BROKEN, "The body is not active."),
    /** The body has no LEAD or RESIDUAL remit in force, so no reason can make it lead. */
    REMIT_NOT_IN_FORCE(Kind.RULE_BROKEN, "The body has no remit in force under which it could lead."),
    /** The committee has no mandate for the matter that is active now. */
    MANDATE_NOT_IN_FORCE(Kind.RULE_BROKEN, "The committee has no mandate in force for this."),
    /** Routing did not answer with this body: a reason is needed. */
    OVERRIDE_REASON_REQUIRED(Kind.RULE_BROKEN, "Routing did not answer with this body; a reason is required."),
    /** The body has refused, or given back, this issue before: a reason is needed. */
    ALREADY_DECLINED(Kind.RULE_BROKEN, "The body has refused this issue before; a reason is required."),
    /** A refusal because it is another's must say whose. */
    SUGGESTED_BODY_REQUIRED(Kind.RULE_BROKEN, "Name the body whose it is."),
    /** Whoever marks the issue could not read it any more, nor undo it. */
    MARKING_EXCLUDES_CALLER(Kind.RULE_BROKEN, "The marking would hide the issue from whoever asks for it."),
    /** An issue that was never classified cannot become READY without that. */
    CLASSIFICATION_REQUIRED(Kind.RULE_BROKEN, "Say what the issue is about."),
    /** A pause that is over before it begins. */
    HOLD_ENDS_BEFORE_IT_BEGINS(Kind.RULE_BROKEN, "The pause must end in the future."),
    /** Routing did not answer with the body that is to take over: the chair has to consent first. */
    CONSENT_REQUIRED(Kind.CONFLICT, "The chair has not consented to the transfer yet."),
    /** The lead has offered its lead to a body already. */
    TRANSFER_ALREADY_OFFERED(
            Kind.CONFLICT, "A transfer offer is open already.", "ux_transfer_offer__one_pending_per_issue"),
    /** The body leads already. */
    BODY_LEADS_ALREADY(Kind.RULE_BROKEN, "The body leads the issue already."),
    /** The issue is part of another one: what is merged into it would be lost from sight. */
    MERGE_TARGET_MERGED(Kind.CONFLICT, "The target is merged into another issue itself."),
    /** Both issues are held, and the command does not say how the source's referral ends. */
    MERGE_WOULD_LEAVE_TWO_LEADS(Kind.RULE_BROKEN, "Both issues are held; say how the source's referral ends."),
    /** Only what is merged can be detached. */
    ISSUE_NOT_MERGED(Kind.CONFLICT, "The issue is not merged into another one."),
    /** An issue cannot be merged into itself. */
    MERGE_INTO_ITSELF(Kind.RULE_BROKEN, "An issue cannot be merged into itself."),
    /** Two memberships of one issue would share an instant. */
    MEMBERSHIPS_OVERLAP(
            Kind.CONFLICT, "The issue is merged into another one.", "ex_membership__one_canonical_at_a_time"),
    /** The raiser cannot take back alone what others have raised too. */
    OTHERS_MERGED_INTO_IT(Kind.CONFLICT, "Other issues are merged into this one."),
    /** A body holds the issue, and the command does not name the child that it goes on with. */
    SPLIT_NEEDS_A_SUCCESSOR(Kind.RULE_BROKEN, "A body holds the issue; name the child that it takes over."),
    /** Only the raiser's body, or the chair, does this. */
    NOT_THE_RAISER(Kind.FORBIDDEN, "Only the raiser does this."),
    /** Nobody has asked the chair to consent. */
    NO_WITHDRAWAL_ASKED(Kind.CONFLICT, "Nobody has asked to withdraw the issue."),
    /** A change of something that is in force needs its reason. */
    REASON_REQUIRED(Kind.RULE_BROKEN, "Say why."),
    /** Only a machine client of an integrating system brings an external reference. */
    EXTERNAL_REFERENCE_NEEDS_A_SYSTEM(Kind.RULE_BROKEN, "Only an integrating system has external references.");

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    IssueProblem(Kind kind, String title) {
        this(kind, title, null);
    }

    IssueProblem(Kind kind, String title, @Nullable String constraint) {
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
    public boolean restsOnCopies() {
        return switch (this) {
            case NO_TERM_IN_FORCE,
                    RECUSED,
                    CHAIR_PRESIDES,
                    UNKNOWN_BODY,
                    UNKNOWN_TOPIC,
                    UNKNOWN_STATE,
                    BODY_NOT_ACTIVE,
                    REMIT_NOT_IN_FORCE,
                    MANDATE_NOT_IN_FORCE,
                    OVERRIDE_REASON_REQUIRED -> true;
            default -> false;
        };
    }

    @Override
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** The refusal of a step that the table of states does not have. */
    public static DomainException illegal(String what, Object from, Object to) {
        return ILLEGAL_TRANSITION
                .because("The " + what + " is " + from + " and cannot become " + to + ".")
                .with("from", from)
                .with("to", to);
    }
}
