package org.asean.coordination.registry.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.admission.RemitSteps.Act;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.overlap.Collisions;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitEvent;
import org.asean.coordination.registry.remit.RemitKey;
import org.asean.coordination.registry.remit.RemitView;
import org.asean.coordination.registry.remit.Remits;
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
    private final RemitSteps steps;
    private final Terms terms;
    private final DirectoryVersions versions;

    AdmittingRemits(
            Remits remits,
            Bodies bodies,
            Collisions collisions,
            RemitSteps steps,
            Terms terms,
            DirectoryVersions versions) {
        this.remits = remits;
        this.bodies = bodies;
        this.collisions = collisions;
        this.steps = steps;
        this.terms = terms;
        this.versions = versions;
    }

    @Transactional
    RemitView noteCollisions(UUID id, String note, IfMatch seen, Caller caller) {
        terms.requireInForce(caller);
        return steps.take(
                remits.hold(id), new Act(RemitEvent.REMIT_COLLISION_NOTED, note, seen, caller), (remit, today, now) -> {
                    List<Remit> inForce = collisions.inForceWith(remit, AsOf.on(today));
                    terms.requireDecides(caller, parties(remit, inForce));
                    remit.noteCollisions(note, keys(inForce), caller, now);
                });
    }

    /** Admits, and ends the version in force on the day on which this one begins. */
    @Transactional
    RemitView admit(UUID id, IfMatch seen, Caller caller) {
        versions.holdForChange();
        return steps.take(
                remits.hold(id), new Act(RemitEvent.REMIT_ADMITTED, null, seen, caller), (remit, today, now) -> {
                    List<RemitKey> inForce = keys(collisions.inForceWith(remit, AsOf.on(today)));
                    remits.holdActive(id)
                            .filter(active -> active != remit)
                            .ifPresent(active -> steps.supersede(active, remit.firstDay(today), caller, now));
                    remit.admit(inForce, today, caller, now);
                    bodies.requireActive(remit.body());
                });
    }

    @Transactional
    RemitView refuse(UUID id, String reason, IfMatch seen, Caller caller) {
        return steps.take(
                remits.hold(id),
                new Act(RemitEvent.REMIT_REFUSED, reason, seen, caller),
                (remit, today, now) -> remit.refuse(reason, caller, now));
    }

    private static List<String> parties(Remit remit, List<Remit> others) {
        return Stream.concat(Stream.of(remit), others.stream()).map(Remit::body).toList();
    }

    private static List<RemitKey> keys(List<Remit> remits) {
        return remits.stream().map(Remit::key).toList();
    }
}
