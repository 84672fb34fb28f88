package org.asean.coordination.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyEvent;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.BodyParticulars;
import org.asean.coordination.registry.body.BodyProblem;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.version.DirectoryVersions;

/** Brings a body into the registry: the secretariat registers, the chair validates or refuses. */
@ApplicationScoped
class RegisteringBodies {

    private final Bodies bodies;
    private final BodyNames names;
    private final DecidingOnBodies deciding;
    private final DomainClock clock;
    private final DirectoryVersions versions;
    private final Recorder recorder;

    RegisteringBodies(
            Bodies bodies,
            BodyNames names,
            DecidingOnBodies deciding,
            DomainClock clock,
            DirectoryVersions versions,
            Recorder recorder) {
        this.bodies = bodies;
        this.names = names;
        this.deciding = deciding;
        this.clock = clock;
        this.versions = versions;
        this.recorder = recorder;
    }

    @Transactional
    BodyView register(BodyParticulars particulars, Caller caller) {
        versions.holdForChange();
        bodies.requireKnown(particulars.relatives());
        String code = particulars.code();
        if (bodies.findByIdOptional(code).isPresent()) {
            throw BodyProblem.BODY_CODE_TAKEN.because("There is a body " + code + " already.");
        }
        Instant at = clock.now();
        Body body = Body.register(particulars, caller, at);
        bodies.add(body);
        BodyView registered = BodyView.of(body, names.of(code), LocalDate.ofInstant(at, ZoneOffset.UTC));
        recorder.enter(caller, at, Change.made(BodyEvent.BODY_REGISTERED, BodyView.ITEM, code, registered));
        return registered;
    }

    @Transactional
    BodyView validate(String code, IfMatch seen, Caller caller) {
        return deciding.decide(
                Decision.on(code, BodyEvent.BODY_VALIDATED, null, seen, caller),
                (body, today, at) -> body.validate(caller, at));
    }

    @Transactional
    BodyView refuse(String code, String reason, IfMatch seen, Caller caller) {
        return deciding.decide(
                Decision.on(code, BodyEvent.BODY_REFUSED, reason, seen, caller),
                (body, today, at) -> body.refuse(reason, caller, at));
    }
}
