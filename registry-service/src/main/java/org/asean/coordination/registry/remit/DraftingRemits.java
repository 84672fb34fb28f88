package org.asean.coordination.registry.remit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.asean.coordination.competence.Period;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.record.Recorder;
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
    private final Recorder recorder;
    private final DomainClock clock;

    DraftingRemits(
            Remits remits, Bodies bodies, Topics topics, MemberStates states, Recorder recorder, DomainClock clock) {
        this.remits = remits;
        this.bodies = bodies;
        this.topics = topics;
        this.states = states;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    RemitView draft(DraftRemit request, Caller caller) {
        bodies.requireActive(caller.body());
        Instant now = clock.now();
        Remit remit = Remit.draft(RemitKey.first(), terms(request), caller, now);
        return added(RemitEvent.REMIT_DRAFTED, remit, caller, now);
    }

    /** Drafts what the remit shall say next; its topics carve out or take in what it could not when it was written. */
    @Transactional
    RemitView draftNext(UUID id, DraftRemit request, IfMatch seen, Caller caller) {
        bodies.requireActive(caller.body());
        Remit current = remits.hold(id);
        Instant now = clock.now();
        ItemTag before = current.tag(clock.today());
        Remit next = current.next(terms(request), caller, now);
        seen.requireRevision(before);
        return added(RemitEvent.REMIT_VERSION_DRAFTED, next, caller, now);
    }

    private RemitView added(RemitEvent action, Remit remit, Caller caller, Instant now) {
        remits.add(remit);
        RemitView view = RemitView.of(remit, clock.today());
        recorder.enter(caller, now, view.made(action));
        return view;
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
