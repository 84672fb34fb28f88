package org.asean.coordination.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.body.BodyEvent;
import org.asean.coordination.registry.body.BodyView;

/** Takes a body out of routing for a while, and back. Its remits stay what they are and count again once it is resumed. */
@ApplicationScoped
class SuspendingBodies {

    private final DecidingOnBodies deciding;

    SuspendingBodies(DecidingOnBodies deciding) {
        this.deciding = deciding;
    }

    @Transactional
    BodyView suspend(String code, String reason, IfMatch seen, Caller caller) {
        return deciding.decide(
                Decision.on(code, BodyEvent.BODY_SUSPENDED, reason, seen, caller),
                (body, today, at) -> body.suspend(reason, today, caller, at));
    }

    @Transactional
    BodyView resume(String code, String reason, IfMatch seen, Caller caller) {
        return deciding.decide(
                Decision.on(code, BodyEvent.BODY_RESUMED, reason, seen, caller),
                (body, today, at) -> body.resume(reason, today, caller, at));
    }
}
