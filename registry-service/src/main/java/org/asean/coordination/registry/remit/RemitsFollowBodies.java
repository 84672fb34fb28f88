package org.asean.coordination.registry.remit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.body.BodyEnding;

/**
 * A body that ends takes its remits along: to the successor, under whose name each goes on as its next version, or out of force.
 * What was not admitted yet is withdrawn; the successor may draft it anew.
 */
@ApplicationScoped
class RemitsFollowBodies implements BodyEnding {

    private final Remits remits;
    private final MovedRemits moved;
    private final Recorder recorder;

    RemitsFollowBodies(Remits remits, MovedRemits moved, Recorder recorder) {
        this.remits = remits;
        this.moved = moved;
        this.recorder = recorder;
    }

    @Override
    public void succeeded(String code, String successor, LocalDate today, Caller caller, Instant at) {
        List<RemitView> before = new ArrayList<>();
        List<Remit> ended = unfinished(code, today);
        List<Remit> next = new ArrayList<>();
        for (Remit remit : ended) {
            before.add(RemitView.of(remit, today));
            if (remit.isAdmitted()) {
                next.add(
                        remit.moveTo(successor, remits.newestVersion(remit.key().id()) + 1, today, caller, at));
            } else {
                remit.lapse(caller, at);
            }
        }
        remits.flush();
        remits.persist(next);
        remits.flush();
        next.forEach(moved::moved);
        List<Change> changes = changes(RemitEvent.REMIT_BODY_SUCCEEDED, ended, before, today);
        next.stream()
                .map(remit -> RemitView.of(remit, today).made(RemitEvent.REMIT_MOVED))
                .forEach(changes::add);
        recorder.enterAll(caller, at, changes);
    }

    @Override
    public void dissolved(String code, LocalDate today, Caller caller, Instant at) {
        List<RemitView> before = new ArrayList<>();
        List<Remit> ended = unfinished(code, today);
        for (Remit remit : ended) {
            before.add(RemitView.of(remit, today));
            if (remit.isAdmitted()) {
                remit.endWithItsBody(today, caller, at);
            } else {
                remit.lapse(caller, at);
            }
        }
        remits.flush();
        recorder.enterAll(caller, at, changes(RemitEvent.REMIT_BODY_DISSOLVED, ended, before, today));
    }

    /** What is over by its own validity stays as it is. */
    private List<Remit> unfinished(String code, LocalDate today) {
        return remits.holdUnfinished(code).stream()
                .filter(remit -> remit.stateOn(today) != RemitState.EXPIRED)
                .toList();
    }

    /** Shown once they are written: what is told carries the tag under which it is then read. */
    private static List<Change> changes(RemitEvent how, List<Remit> ended, List<RemitView> before, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        for (int each = 0; each < ended.size(); each++) {
            changes.add(RemitView.of(ended.get(each), today).changed(how, before.get(each)));
        }
        return changes;
    }
}
