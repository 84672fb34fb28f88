package org.asean.coordination.registry.remit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.asean.coordination.competence.Period;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.reference.MemberStates;
import org.asean.coordination.registry.reference.Topics;
import org.jspecify.annotations.Nullable;

/** Writes remits down: an officer does it, for the own body only. */
@ApplicationScoped
class DraftingRemits {

    private final Remits remits;
    private final Bodies bodies;
    private final Topics topics;
    private final MemberStates states;
    private final DomainClock clock;

    DraftingRemits(Remits remits, Bodies bodies, Topics topics, MemberStates states, DomainClock clock) {
        this.remits = remits;
        this.bodies = bodies;
        this.topics = topics;
        this.states = states;
        this.clock = clock;
    }

    @Transactional
    RemitView draft(DraftRemit request, Caller caller) {
        bodies.requireActive(caller.body());
        Remit remit = Remit.draft(RemitKey.first(), terms(request), caller, clock.now());
        remits.add(remit);
        return RemitView.of(remit, clock.today());
    }

    private RemitTerms terms(DraftRemit request) {
        states.require(request.territory().states());
        return new RemitTerms(
                request.capacity(),
                topics.require(request.topics()),
                request.functions(),
                request.territory(),
                topics.require(request.carvedOut()),
                period(request.validFrom(), request.validTo()),
                request.scope().strip(),
                request.legalBasis());
    }

    private static Period period(LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw RemitProblem.REMIT_ENDS_BEFORE_IT_BEGINS.because("It would end on " + to + ".");
        }
        return new Period(from, to);
    }
}
