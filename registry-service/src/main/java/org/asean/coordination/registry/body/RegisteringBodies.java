package org.asean.coordination.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.term.Recusal;
import org.asean.coordination.registry.term.Terms;

/** Brings a body into the registry: the secretariat registers, the chair validates or refuses. */
@ApplicationScoped
class RegisteringBodies {

    private final Bodies bodies;
    private final Terms terms;
    private final DomainClock clock;

    RegisteringBodies(Bodies bodies, Terms terms, DomainClock clock) {
        this.bodies = bodies;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional
    BodyView register(BodyParticulars particulars, Caller caller) {
        bodies.requireKnown(particulars.relatives());
        if (bodies.findByIdOptional(particulars.code()).isPresent()) {
            throw BodyProblem.BODY_CODE_TAKEN.because("There is a body " + particulars.code() + " already.");
        }
        Body body = Body.register(particulars, caller, clock.now());
        bodies.add(body);
        return BodyView.of(body);
    }

    @Transactional
    BodyView validate(String code, IfMatch seen, Caller caller) {
        terms.requireInForce(caller);
        Body body = bodies.hold(code);
        Recusal.requireNone(caller, List.of(code));
        ItemTag before = body.tag();
        body.validate(caller, clock.now());
        seen.requireRevision(before);
        bodies.flush();
        return BodyView.of(body);
    }

    @Transactional
    BodyView refuse(String code, String reason, IfMatch seen, Caller caller) {
        terms.requireInForce(caller);
        Body body = bodies.hold(code);
        Recusal.requireNone(caller, List.of(code));
        ItemTag before = body.tag();
        body.refuse(reason, caller, clock.now());
        seen.requireRevision(before);
        bodies.flush();
        return BodyView.of(body);
    }
}
