package org.asean.coordination.mandate.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;

import static org.asean.coordination.kit.problem.KitProblem.found;

/** Proposing mandates, and recording what the granting organ decides on them. */
@ApplicationScoped
class GrantingMandates {

    private final Mandates mandates;
    private final DomainClock clock;

    GrantingMandates(Mandates mandates, DomainClock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional
    MandateView propose(UUID id, IfMatch seen, Caller by) {
        return change(id, MandateState.PROPOSED, seen, (mandate, now) -> mandate.propose(by, now));
    }

    @Transactional
    MandateView adopt(UUID id, IfMatch seen, Caller by) {
        return change(id, MandateState.ADOPTED, seen, (mandate, now) -> mandate.adopt(by, now));
    }

    @Transactional
    MandateView discharge(UUID id, String reason, IfMatch seen, Caller by) {
        return change(id, MandateState.DISCHARGED, seen, (mandate, now) -> mandate.discharge(reason, by, now));
    }

    @Transactional
    MandateView revoke(UUID id, String reason, IfMatch seen, Caller by) {
        return change(id, MandateState.REVOKED, seen, (mandate, now) -> mandate.revoke(reason, by, now));
    }

    /** Locks first and reads the instant after it; the state is checked before what the caller saw. */
    private MandateView change(UUID id, MandateState next, IfMatch seen, BiConsumer<Mandate, Instant> command) {
        Mandate mandate = found(mandates.locked(id), "mandate " + id);
        Instant now = clock.now();
        mandate.requireMayBecome(next, now);
        seen.requireRevision(mandate.tag(now));
        command.accept(mandate, now);
        mandates.flush();
        return MandateView.of(mandate, now);
    }
}
