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
        List<Change> changes = new ArrayList<>();
        List<Remit> next = new ArrayList<>();
        for (Remit remit : unfinished(code, today)) {
            RemitView before = RemitView.of(remit, today);
            if (remit.isAdmitted()) {
                next.add(
                        remit.moveTo(successor, remits.newestVersion(remit.key().id()) + 1, today, caller, at));
            } else {
                remit.lapse(caller, at);
            }
            changes.add(change("remit-body-succeeded", remit, before, today));
        }
        remits.flush();
        remits.persist(next);
        remits.flush();
        next.forEach(moved::moved);
        next.stream()
                .map(remit -> Change.made("remit-moved", RemitView.ITEM, id(remit), RemitView.of(remit, today)))
                .forEach(changes::add);
        recorder.enterAll(caller, at, changes);
    }

    @Override
    public void dissolved(String code, LocalDate today, Caller caller, Instant at) {
        List<Change> changes = new ArrayList<>();
        for (Remit remit : unfinished(code, today)) {
            RemitView before = RemitView.of(remit, today);
            if (remit.isAdmitted()) {
                remit.endWithItsBody(today, caller, at);
            } else {
                remit.lapse(caller, at);
            }
            changes.add(change("remit-body-dissolved", remit, before, today));
        }
        remits.flush();
        recorder.enterAll(caller, at, changes);
    }

    /** What is over by its own validity stays as it is. */
    private List<Remit> unfinished(String code, LocalDate today) {
        return remits.holdUnfinished(code).stream()
                .filter(remit -> remit.stateOn(today) != RemitState.EXPIRED)
                .toList();
    }

    private static Change change(String action, Remit remit, RemitView before, LocalDate today) {
        return Change.changed(action, RemitView.ITEM, id(remit), before, RemitView.of(remit, today));
    }

    private static String id(Remit remit) {
        return remit.key().id().toString();
    }
}
