package org.asean.coordination.registry.precedence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.body.BodyEnding;

/** A rule that names a body which is succeeded goes on under the successor's name; one that names a dissolved body stays. */
@ApplicationScoped
class RulesFollowBodies implements BodyEnding {

    private final Rules rules;
    private final Recorder recorder;

    RulesFollowBodies(Rules rules, Recorder recorder) {
        this.rules = rules;
        this.recorder = recorder;
    }

    @Override
    public void succeeded(String code, String successor, LocalDate today, Caller caller, Instant at) {
        List<Change> changes = new ArrayList<>();
        for (AdoptedRule rule : rules.holdNaming(code, today)) {
            PrecedenceRuleView before = PrecedenceRuleView.of(rule);
            Optional<AdoptedRule> next = rule.carryOn(code, successor, today, caller, at);
            next.ifPresent(rules::add);
            changes.add(Change.changed(
                    PrecedenceEvent.RULE_CARRIED_ON,
                    PrecedenceRuleView.ITEM,
                    rule.id().toString(),
                    before,
                    PrecedenceRuleView.of(rule)));
            next.map(RulesFollowBodies::moved).ifPresent(changes::add);
        }
        recorder.enterAll(caller, at, changes);
    }

    private static Change moved(AdoptedRule next) {
        return Change.made(
                PrecedenceEvent.RULE_MOVED, PrecedenceRuleView.ITEM, next.id().toString(), PrecedenceRuleView.of(next));
    }

    /** Without the body's remits nothing is left to order it in; the order of the others holds. */
    @Override
    public void dissolved(String code, LocalDate today, Caller caller, Instant at) {}
}
