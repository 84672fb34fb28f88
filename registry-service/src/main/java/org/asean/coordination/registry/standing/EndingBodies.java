package org.asean.coordination.registry.standing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyEnding;
import org.asean.coordination.registry.body.BodyEvent;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.BodyProblem;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.body.Names;

/** Ends a body, with a successor or without. What hangs on it moves or ends in the same transaction, at the same instant. */
@ApplicationScoped
class EndingBodies {

    private final Bodies bodies;
    private final BodyNames names;
    private final DecidingOnBodies deciding;
    private final List<BodyEnding> endings;
    private final Recorder recorder;

    EndingBodies(
            Bodies bodies,
            BodyNames names,
            DecidingOnBodies deciding,
            @All List<BodyEnding> endings,
            Recorder recorder) {
        this.bodies = bodies;
        this.names = names;
        this.deciding = deciding;
        this.endings = endings;
        this.recorder = recorder;
    }

    @Transactional
    BodyView succeed(String code, SucceedBody request, IfMatch seen, Caller caller) {
        String successor = request.successor();
        String reason = request.reason();
        return deciding.decide(
                new Decision(BodyEvent.BODY_SUCCEEDED, code, List.of(code, successor), reason, seen, caller),
                (body, today, at) -> body.succeed(successor, reason, today, caller, at),
                (body, today, at) -> {
                    handOver(body, successor, today, caller, at);
                    endings.forEach(ending -> ending.succeeded(code, successor, today, caller, at));
                });
    }

    @Transactional
    BodyView dissolve(String code, String reason, IfMatch seen, Caller caller) {
        return deciding.decide(
                Decision.on(code, BodyEvent.BODY_DISSOLVED, reason, seen, caller),
                (body, today, at) -> body.dissolve(reason, today, caller, at),
                (body, today, at) -> {
                    bodies.flush();
                    endings.forEach(ending -> ending.dissolved(code, today, caller, at));
                });
    }

    private void handOver(Body body, String successor, LocalDate today, Caller caller, Instant at) {
        if (successor.equals(body.code())) {
            throw BodyProblem.BODY_SUCCEEDS_ITSELF.because("Name another body than " + successor + ".");
        }
        Body next = bodies.holdNamed(successor);
        next.requireActive();
        bodies.requireNoOtherHeir(body.code(), successor);
        Names called = names.of(successor);
        BodyView before = BodyView.of(next, called, today);
        next.follow(body.code());
        bodies.flush();
        recorder.enter(
                caller,
                at,
                Change.changed(
                        BodyEvent.BODY_TOOK_OVER, BodyView.ITEM, successor, before, BodyView.of(next, called, today)));
    }
}
