package org.asean.coordination.mandate.committee;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;

/**
 * What is done to a committee, as it is recorded and told. Each shows the committee whole, with all who sit, sat or will sit in it; nothing
 * of a committee is ever there no more.
 */
@Tells(CommitteeView.class)
public enum CommitteeEvent implements EventType {
    /** The committee is there, without members. */
    COMMITTEE_ESTABLISHED("A committee was established; it has no members yet."),
    /** Somebody was given a seat for a term, which may lie in the past or in the future. */
    MEMBER_APPOINTED("Somebody was appointed for a term, which need not run yet or any more."),
    /** A term got an end that is earlier than it had, or was called off before it began. */
    MEMBERSHIP_ENDED(
            "The end of a term was set, to this instant or a later one; a term that ends where it begins never runs."),
    /** One who presides leaves everything to others for a time. */
    ABSENCE_DECLARED("The absence of a chair or vice-chair was declared."),
    /** One who presides leaves the matters of a body, or an issue, to others. */
    RECUSAL_DECLARED("A chair or vice-chair was recused from what concerns a body, or from an issue."),
    /** An absence or recusal is over before its end, or was called off. */
    ASIDE_ENDED("An absence or recusal was ended; one that ends where it begins never counts.");

    private final String meaning;

    CommitteeEvent(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public Class<?> data() {
        return CommitteeView.class;
    }
}
