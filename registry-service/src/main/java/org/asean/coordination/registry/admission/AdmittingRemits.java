package org.asean.coordination.registry.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.overlap.Collisions;
import org.asean.coordination.registry.overlap.OverlapView;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitKey;
import org.asean.coordination.registry.remit.RemitState;
import org.asean.coordination.registry.remit.RemitView;
import org.asean.coordination.registry.remit.Remits;
import org.asean.coordination.registry.term.Recusal;
import org.asean.coordination.registry.term.Terms;
import org.asean.coordination.registry.version.DirectoryVersions;

/**
 * The secretariat admits on form; the chair has seen the collisions. Admissions stand in one line (the directory's version is
 * held), so that of two colliding remits the second one meets the first in force and needs a note.
 */
@ApplicationScoped
class AdmittingRemits {

    private final Remits remits;
    private final Bodies bodies;
    private final Collisions collisions;
    private final Terms terms;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    AdmittingRemits(
            Remits remits,
            Bodies bodies,
            Collisions collisions,
            Terms terms,
            DirectoryVersions versions,
            DomainClock clock) {
        this.remits = remits;
        this.bodies = bodies;
        this.collisions = collisions;
        this.terms = terms;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    RemitView noteCollisions(UUID id, String note, IfMatch seen, Caller caller) {
        terms.requireInForce(caller);
        Remit remit = remits.hold(id);
        LocalDate today = clock.today();
        List<OverlapView.Side> inForce = collidingInForce(remit, today);
        Recusal.requireNone(
                caller,
                Stream.concat(Stream.of(remit.body()), inForce.stream().map(OverlapView.Side::body))
                        .toList());
        ItemTag before = remit.tag(today);
        remit.noteCollisions(note, keys(inForce), caller, clock.now());
        seen.requireRevision(before);
        remits.flush();
        return RemitView.of(remit, today);
    }

    @Transactional
    RemitView admit(UUID id, IfMatch seen, Caller caller) {
        versions.holdForChange();
        Remit remit = remits.hold(id);
        LocalDate today = clock.today();
        ItemTag before = remit.tag(today);
        remit.admit(keys(collidingInForce(remit, today)), caller, clock.now());
        seen.requireRevision(before);
        bodies.requireActive(remit.body());
        remits.flush();
        return RemitView.of(remit, today);
    }

    @Transactional
    RemitView refuse(UUID id, String reason, IfMatch seen, Caller caller) {
        Remit remit = remits.hold(id);
        LocalDate today = clock.today();
        ItemTag before = remit.tag(today);
        remit.refuse(reason, caller, clock.now());
        seen.requireRevision(before);
        remits.flush();
        return RemitView.of(remit, today);
    }

    private List<OverlapView.Side> collidingInForce(Remit remit, LocalDate today) {
        return collisions.of(remit, today).stream()
                .flatMap(overlap -> Stream.of(overlap.a(), overlap.b()))
                .filter(side -> side.state() == RemitState.ACTIVE
                        && !side.remit().equals(remit.key().id()))
                .toList();
    }

    private static List<RemitKey> keys(List<OverlapView.Side> sides) {
        return sides.stream()
                .map(side -> new RemitKey(side.remit(), side.version()))
                .toList();
    }
}
