package org.asean.coordination.mandate.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.kit.problem.KitProblem.found;

/** Proposing mandates, and recording what the granting organ decides on them. */
@ApplicationScoped
class GrantingMandates {

    private final Mandates mandates;
    private final DomainClock clock;
    private final Recorder recorder;

    GrantingMandates(Mandates mandates, DomainClock clock, Recorder recorder) {
        this.mandates = mandates;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Transactional
    MandateView propose(UUID id, IfMatch seen, Caller by) {
        Act act = new Act(MandateState.PROPOSED, MandateEvent.MANDATE_PROPOSED, null);
        return carryOut(act, id, seen, by, (mandate, now) -> mandate.propose(by, now));
    }

    @Transactional
    MandateView adopt(UUID id, IfMatch seen, Caller by) {
        Act act = new Act(MandateState.ADOPTED, MandateEvent.MANDATE_ADOPTED, null);
        return carryOut(act, id, seen, by, (mandate, now) -> mandate.adopt(by, now));
    }

    @Transactional
    MandateView discharge(UUID id, String reason, IfMatch seen, Caller by) {
        Act act = new Act(MandateState.DISCHARGED, MandateEvent.MANDATE_DISCHARGED, reason);
        return carryOut(act, id, seen, by, (mandate, now) -> mandate.discharge(reason, by, now));
    }

    @Transactional
    MandateView revoke(UUID id, String reason, IfMatch seen, Caller by) {
        Act act = new Act(MandateState.REVOKED, MandateEvent.MANDATE_REVOKED, reason);
        return carryOut(act, id, seen, by, (mandate, now) -> mandate.revoke(reason, by, now));
    }

    /** Locks first and reads the instant after it; the state is checked before what the caller saw. */
    private MandateView carryOut(Act act, UUID id, IfMatch seen, Caller by, BiConsumer<Mandate, Instant> command) {
        Mandate mandate = found(mandates.locked(id), "mandate " + id);
        Instant now = clock.now();
        mandate.requireMayBecome(act.next(), now);
        seen.requireRevision(mandate.tag(now));
        MandateView before = MandateView.of(mandate, now);
        command.accept(mandate, now);
        mandates.flush();
        MandateView after = MandateView.of(mandate, now);
        recorder.enter(
                by,
                now,
                Change.changed(act.event(), MandateView.ITEM, id.toString(), before, after)
                        .because(act.reason()));
        return after;
    }

    /**
     * A command on a mandate.
     *
     * @param next the state that it leads to
     * @param event what is recorded and told of it
     * @param reason why, where it is asked for
     */
    private record Act(
            MandateState next, MandateEvent event, @Nullable String reason) {}
}
