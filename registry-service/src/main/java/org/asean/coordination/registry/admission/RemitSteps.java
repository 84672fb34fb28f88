package org.asean.coordination.registry.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitEvent;
import org.asean.coordination.registry.remit.RemitView;
import org.asean.coordination.registry.remit.Remits;
import org.jspecify.annotations.Nullable;

/** What every step in the life of a remit has in common: the state decides, then what the caller saw; then it is recorded. */
@ApplicationScoped
class RemitSteps {

    private final Remits remits;
    private final Recorder recorder;
    private final DomainClock clock;

    RemitSteps(Remits remits, Recorder recorder, DomainClock clock) {
        this.remits = remits;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** What a step does to the remit; it refuses what the remit's state does not allow. */
    interface Step {
        void take(Remit remit, LocalDate today, Instant now);
    }

    /**
     * Who takes a step and what the record says of it.
     *
     * @param action what is done
     * @param reason in the caller's words, where one is asked for
     * @param seen what the caller saw
     * @param caller who does it
     */
    record Act(RemitEvent action, @Nullable String reason, IfMatch seen, Caller caller) {}

    /** Takes the step with a remit that this transaction holds. */
    RemitView take(Remit remit, Act act, Step step) {
        LocalDate today = clock.today();
        RemitView before = RemitView.of(remit, today);
        ItemTag tag = remit.tag(today);
        Instant now = clock.now();
        step.take(remit, today, now);
        act.seen().requireRevision(tag);
        remits.flush();
        RemitView after = RemitView.of(remit, today);
        recorder.enter(act.caller(), now, after.changed(act.action(), before).because(act.reason()));
        return after;
    }

    /** Ends the version in force on the day on which the next one begins, which is a step of its own life. */
    void supersede(Remit inForce, LocalDate day, Caller caller, Instant now) {
        LocalDate today = clock.today();
        RemitView before = RemitView.of(inForce, today);
        inForce.supersede(day, caller, now);
        remits.flush();
        recorder.enter(caller, now, RemitView.of(inForce, today).changed(RemitEvent.REMIT_SUPERSEDED, before));
    }
}
