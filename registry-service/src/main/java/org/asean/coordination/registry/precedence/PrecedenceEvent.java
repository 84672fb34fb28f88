package org.asean.coordination.registry.precedence;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;

/** What happens to precedence rules. Each shows the rule whole. */
@Tells(PrecedenceRuleView.class)
public enum PrecedenceEvent implements EventType {
    /** It orders its bodies from validFrom on. */
    RULE_ADOPTED("The committee has adopted a precedence rule."),
    /** What it says never changes, its end does. */
    RULE_CARRIED_ON(
            "A body in a precedence rule was succeeded: the rule ends on endedOn, and what is left to be ordered goes on in another one."),
    /** It names the other one in replaces. */
    RULE_MOVED("A precedence rule carries another one on, with the successor in the place of a succeeded body.");

    private final String meaning;

    PrecedenceEvent(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public Class<?> data() {
        return PrecedenceRuleView.class;
    }
}
