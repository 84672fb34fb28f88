package org.asean.coordination.registry.precedence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.term.Terms;
import org.jspecify.annotations.Nullable;

/** Records the rules that the committee adopts, and reads them. */
@ApplicationScoped
class AdoptingRules {

    private static final UUID START = new UUID(0, 0);

    private final Rules rules;
    private final Bodies bodies;
    private final Topics topics;
    private final Terms terms;
    private final Recorder recorder;
    private final DomainClock clock;

    AdoptingRules(Rules rules, Bodies bodies, Topics topics, Terms terms, Recorder recorder, DomainClock clock) {
        this.rules = rules;
        this.bodies = bodies;
        this.topics = topics;
        this.terms = terms;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    PrecedenceRuleView adopt(AdoptPrecedenceRule request, Caller caller) {
        terms.requireInForce(caller);
        terms.requireDecides(caller, request.bodies());
        bodies.requireKnown(request.bodies());
        PrecedenceRule rule = new PrecedenceRule(
                UUID.randomUUID(),
                topics.require(request.topics()),
                request.functions(),
                request.bodies(),
                period(request.validFrom(), request.validTo()));
        Instant now = clock.now();
        AdoptedRule adopted = AdoptedRule.adopt(rule, request.decision().strip(), caller, now);
        rules.add(adopted);
        PrecedenceRuleView view = PrecedenceRuleView.of(adopted);
        recorder.enter(
                caller,
                now,
                Change.made(
                        PrecedenceEvent.RULE_ADOPTED,
                        PrecedenceRuleView.ITEM,
                        view.id().toString(),
                        view));
        return view;
    }

    @Transactional
    Page<PrecedenceRuleView> page(@Nullable LocalDate at, @Nullable LocalDate knownAt, PageRequest page) {
        AsOf when = at == null && knownAt == null ? null : AsOf.of(at, knownAt, clock.today());
        String after = Form.after(page, Form.UUID);
        return Page.of(
                rules.after(after.isEmpty() ? START : UUID.fromString(after), when, page.limitPlusOne()),
                page,
                rule -> rule.id().toString(),
                PrecedenceRuleView::of);
    }

    private static Period period(LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw PrecedenceProblem.RULE_ENDS_BEFORE_IT_BEGINS.because("It would end on " + to + ".");
        }
        return new Period(from, to);
    }
}
