package org.asean.coordination.referral.event;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;
import org.asean.coordination.referral.entry.EntryView;
import org.asean.coordination.referral.issue.Passage;
import org.asean.coordination.referral.question.QuestionView;
import org.asean.coordination.referral.reading.MembershipView;
import org.asean.coordination.referral.support.SupportView;

/**
 * What can happen to an issue. Most of them show the issue with its referrals as they are since; those of a part that has a life of its
 * own show the part.
 */
@Tells({
    IssueInFull.class,
    Reclassification.class,
    MembershipView.class,
    SupportView.class,
    QuestionView.class,
    EntryView.class
})
public enum IssueEvent implements EventType {
    /** A body, a state, the committee or a system raised it. */
    ISSUE_RAISED("The issue was raised."),
    /** Somebody of the committee took it into triage. */
    ISSUE_TAKEN("The issue was taken into triage."),
    /** It is ready to be referred. */
    ISSUE_CLASSIFIED("Triage said what the issue is about."),
    /** Whoever holds it goes on holding it. */
    ISSUE_RECLASSIFIED("What the issue is about was said anew."),
    /** It moves no lead. */
    ROUTING_COMPARED("What routing answers since the issue was classified anew.", Reclassification.class),
    /** It counts for what was told before too. */
    ISSUE_MARKED("Who may read the issue was said anew."),
    /** Not the committee's. */
    ISSUE_SET_ASIDE("The issue was found out of scope."),
    /** By its lead, or by the chair. */
    ISSUE_RESOLVED("The issue is done."),
    /** By the chair, by the clock, or with the last of its parts. */
    ISSUE_CLOSED("The issue is over."),
    /** The chair had a reason. */
    ISSUE_REOPENED("The issue is a matter of the committee again."),
    /** By its raiser. */
    ISSUE_WITHDRAWN("The issue was taken back."),
    /** A body leads it, so the chair is to consent. */
    WITHDRAWAL_ASKED("The raiser asked to take the issue back."),
    /** The lead goes on. */
    WITHDRAWAL_REFUSED("The chair did not consent to taking the issue back."),
    /** Others have raised it too. */
    RAISER_LEFT("The raiser left the issue, which goes on for the others."),
    /** It is led as a part of another one. */
    ISSUE_MERGED("The issue was merged into another one."),
    /** Another one is led as a part of it. */
    ISSUE_JOINED("Another issue was merged into this one."),
    /** It is a matter of its own again. */
    ISSUE_DETACHED("The issue was detached from the one that it was merged into."),
    /** One that was a part of it is no more. */
    ISSUE_PARTED("An issue that was merged into this one was detached."),
    /** It is led in parts. */
    ISSUE_SPLIT("The issue was split."),
    /** A part of a split issue begins. */
    ISSUE_CUT("The issue was made as a part of one that was split."),
    /** A referral begins. */
    REFERRAL_OFFERED("The issue was offered to a body."),
    /** A tenure begins. */
    REFERRAL_ACCEPTED("The body accepted, and leads."),
    /** The referral ends. */
    REFERRAL_DECLINED("The body declined."),
    /** The referral ended when its time did. */
    REFERRAL_EXPIRED("The time to answer the offer is over."),
    /** Work begins. */
    REFERRAL_STARTED("The lead began to work."),
    /** Until an instant at the latest. */
    REFERRAL_HELD("The lead waits for something."),
    /** By the lead, or by the clock. */
    REFERRAL_RESUMED("The lead goes on."),
    /** The next report is due from here. */
    REFERRAL_REPORTED("The lead reported."),
    /** The issue is the chair's again. */
    REFERRAL_RETURNED("The lead gave the issue back."),
    /** The issue is the chair's again. */
    REFERRAL_RECALLED("The chair took the issue back."),
    /** The issue is resolved at the same instant. */
    REFERRAL_COMPLETED("The lead finished."),
    /** The referral ends. */
    REFERRAL_CANCELLED("The referral's ground is gone."),
    /** A referral ends and the next begins at the same instant. */
    REFERRAL_SUCCEEDED("Another body took the place of the referral's body and carries on."),
    /** A referral ends and the next begins at the same instant. */
    REFERRAL_TRANSFERRED("Another body took the lead over."),
    /** A referral of another issue goes on here, begun at the instant at which that one ended. */
    REFERRAL_CARRIED_ON("The body that led another issue leads this one."),
    /** The mandate under which a committee holds the issue ends at another time than was known. */
    REFERRAL_TERM_CHANGED("The time until which a committee may hold the issue changed."),
    /** The other body's answer is awaited. */
    TRANSFER_OFFERED("The lead offered its lead to another body."),
    /** The chair lets a body take over that routing did not answer with. */
    TRANSFER_CONSENTED("The chair consented to the transfer."),
    /** The other body leads since. */
    TRANSFER_ACCEPTED("The other body accepted the transfer."),
    /** The lead goes on. */
    TRANSFER_REFUSED("The other body refused the transfer."),
    /** The lead goes on. */
    TRANSFER_WITHDRAWN("The lead took the transfer offer back."),
    /** The lead goes on. */
    TRANSFER_EXPIRED("The time to answer the transfer offer is over."),
    /** The lead has ended. */
    TRANSFER_VOIDED("There is no lead to hand over any more."),
    /** From then on its lead is the other's. */
    ISSUE_MEMBERSHIP_BEGUN("The issue became a part of another one.", MembershipView.class),
    /** From then on its lead is its own. */
    ISSUE_MEMBERSHIP_ENDED("The issue is no part of the other one any more.", MembershipView.class),
    /** Its answer is awaited. */
    SUPPORT_REQUESTED("A body was asked to stand beside the lead.", SupportView.class),
    /** No answer is awaited. */
    SUPPORT_INFORMED("A body is kept informed of the issue.", SupportView.class),
    /** It is a party of the issue. */
    SUPPORT_ACCEPTED("The body that was asked stands beside the lead.", SupportView.class),
    /** It is no party of the issue. */
    SUPPORT_DECLINED("The body that was asked does not help.", SupportView.class),
    /** In words; files are entries. */
    SUPPORT_CONTRIBUTED("The body said what it had to say.", SupportView.class),
    /** It is a party of the issue no more. */
    SUPPORT_CLOSED("A body stands no more beside the lead.", SupportView.class),
    /** Before the body had answered. */
    SUPPORT_WITHDRAWN("The body is not asked any more.", SupportView.class),
    /** The raiser's answer is awaited. */
    QUESTION_ASKED("A body that holds the issue asked its raiser.", QuestionView.class),
    /** The answer may be late. */
    QUESTION_ANSWERED("The raiser answered.", QuestionView.class),
    /** For a question, once. */
    REFERRAL_CLOCK_STOPPED("The time to answer the offer stands still."),
    /** The question was answered before its time. */
    REFERRAL_CLOCK_RESTARTED("The time to answer the offer goes on."),
    /** Its marking may be stricter than the issue's. */
    ENTRY_WRITTEN("A party said something on the issue.", EntryView.class),
    /** The file itself is not told. */
    ENTRY_ATTACHED("A file was attached to what a party said.", EntryView.class);

    private final String meaning;
    private final Class<?> data;

    IssueEvent(String meaning) {
        this(meaning, IssueInFull.class);
    }

    IssueEvent(String meaning, Class<?> data) {
        this.meaning = meaning;
        this.data = data;
    }

    /** How it is told that time has done something. */
    public static IssueEvent of(Passage passage) {
        return switch (passage) {
            case OFFER_EXPIRED -> REFERRAL_EXPIRED;
            case CLOCK_WENT_ON -> REFERRAL_CLOCK_RESTARTED;
            case MANDATE_ENDED -> REFERRAL_CANCELLED;
            case HOLD_ENDED -> REFERRAL_RESUMED;
            case TRANSFER_EXPIRED -> TRANSFER_EXPIRED;
            case ISSUE_CLOSED -> ISSUE_CLOSED;
        };
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public Class<?> data() {
        return data;
    }
}
