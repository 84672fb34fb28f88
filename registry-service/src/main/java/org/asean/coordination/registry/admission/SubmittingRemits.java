package org.asean.coordination.registry.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.admission.RemitSteps.Act;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.overlap.Collisions;
import org.asean.coordination.registry.overlap.OverlapView;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitEvent;
import org.asean.coordination.registry.remit.RemitView;
import org.asean.coordination.registry.remit.Remits;
import org.asean.coordination.registry.version.DirectoryVersions;

/** The body's own steps: it submits, seeing whom it would collide with, may withdraw before it is admitted, and retire after. */
@ApplicationScoped
class SubmittingRemits {

    private final Remits remits;
    private final Bodies bodies;
    private final Collisions collisions;
    private final RemitSteps steps;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    SubmittingRemits(
            Remits remits,
            Bodies bodies,
            Collisions collisions,
            RemitSteps steps,
            DirectoryVersions versions,
            DomainClock clock) {
        this.remits = remits;
        this.bodies = bodies;
        this.collisions = collisions;
        this.steps = steps;
        this.versions = versions;
        this.clock = clock;
    }

    /** Submits; of two that collide and are submitted at once, the later sees the earlier. */
    @Transactional
    SubmissionView submit(UUID id, IfMatch seen, Caller caller) {
        versions.holdForChange();
        Remit held = remits.hold(id);
        RemitView submitted =
                steps.take(held, new Act(RemitEvent.REMIT_SUBMITTED, null, seen, caller), (remit, today, now) -> {
                    remit.submit(caller, now);
                    bodies.requireActive(remit.body());
                });
        collisions.register(held);
        return new SubmissionView(false, submitted, collisions.of(held, AsOf.on(clock.today())));
    }

    /** Answers what {@link #submit} would, refusals included, and changes nothing. */
    @Transactional
    SubmissionView rehearse(UUID id, IfMatch seen, Caller caller) {
        Remit remit = remits.hold(id);
        LocalDate today = clock.today();
        ItemTag before = remit.tag(today);
        RemitView unchanged = RemitView.of(remit, today);
        List<OverlapView> overlaps = collisions.of(remit, AsOf.on(today));
        bodies.requireActive(remit.body());
        remits.getEntityManager().detach(remit);
        remit.submit(caller, clock.now());
        seen.requireRevision(before);
        return new SubmissionView(true, unchanged, overlaps);
    }

    @Transactional
    RemitView withdraw(UUID id, IfMatch seen, Caller caller) {
        return steps.take(
                remits.hold(id),
                new Act(RemitEvent.REMIT_WITHDRAWN, null, seen, caller),
                (remit, today, now) -> remit.withdraw(caller, now));
    }

    /** Ends the version that is in force, today or on a later day; a next version under way stays what it is. */
    @Transactional
    RemitView retire(UUID id, RetireRemit request, IfMatch seen, Caller caller) {
        versions.holdForChange();
        Remit newest = remits.hold(id);
        Remit ending = remits.holdActive(id).orElse(newest);
        return steps.take(
                ending,
                new Act(RemitEvent.REMIT_RETIRED, request.reason(), seen, caller),
                (remit, today, now) -> remit.retire(request.dayFrom(today), caller, now));
    }
}
