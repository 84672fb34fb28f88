package org.asean.coordination.referral.event;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;

/** What can happen to an issue. All of them show the issue with its referrals as they are since. */
@Tells(IssueInFull.class)
public enum IssueEvent implements EventType {
    /** A body, a state, the committee or a system raised it. */
    ISSUE_RAISED("The issue was raised."),
    /** Somebody of the committee took it into triage. */
    ISSUE_TAKEN("The issue was taken into triage."),
    /** It is ready to be referred. */
    ISSUE_CLASSIFIED("Triage said what the issue is about."),
    /** A referral begins. */
    REFERRAL_OFFERED("The issue was offered to a body."),
    /** A tenure begins. */
    REFERRAL_ACCEPTED("The body accepted, and leads."),
    /** The referral ends. */
    REFERRAL_DECLINED("The body declined."),
    /** The referral ended when its time did. */
    REFERRAL_EXPIRED("The time to answer the offer is over."),
    /** The referral ends. */
    REFERRAL_CANCELLED("The referral's ground is gone: its body was suspended or dissolved."),
    /** A referral ends and the next begins at the same instant. */
    REFERRAL_SUCCEEDED("Another body took the place of the referral's body and carries on.");

    private final String meaning;

    IssueEvent(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public Class<?> data() {
        return IssueInFull.class;
    }
}
