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
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.overlap.Collisions;
import org.asean.coordination.registry.overlap.OverlapView;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitView;
import org.asean.coordination.registry.remit.Remits;
import org.asean.coordination.registry.version.DirectoryVersions;

/** The body's own steps: it submits, seeing whom it would collide with, and may withdraw before it is admitted. */
@ApplicationScoped
class SubmittingRemits {

    private final Remits remits;
    private final Bodies bodies;
    private final Collisions collisions;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    SubmittingRemits(
            Remits remits, Bodies bodies, Collisions collisions, DirectoryVersions versions, DomainClock clock) {
        this.remits = remits;
        this.bodies = bodies;
        this.collisions = collisions;
        this.versions = versions;
        this.clock = clock;
    }

    /** Submits; of two that collide and are submitted at once, the later sees the earlier. */
    @Transactional
    SubmissionView submit(UUID id, IfMatch seen, Caller caller) {
        versions.holdForChange();
        Remit remit = remits.hold(id);
        LocalDate today = clock.today();
        ItemTag before = remit.tag(today);
        remit.submit(caller, clock.now());
        seen.requireRevision(before);
        bodies.requireActive(remit.body());
        remits.flush();
        List<OverlapView> overlaps = collisions.of(remit, today);
        return new SubmissionView(false, RemitView.of(remit, today), overlaps);
    }

    /** Answers what {@link #submit} would, refusals included, and changes nothing. */
    @Transactional
    SubmissionView rehearse(UUID id, IfMatch seen, Caller caller) {
        Remit remit = remits.hold(id);
        LocalDate today = clock.today();
        ItemTag before = remit.tag(today);
        RemitView unchanged = RemitView.of(remit, today);
        List<OverlapView> overlaps = collisions.of(remit, today);
        remits.getEntityManager().detach(remit);
        remit.submit(caller, clock.now());
        seen.requireRevision(before);
        bodies.requireActive(remit.body());
        return new SubmissionView(true, unchanged, overlaps);
    }

    @Transactional
    RemitView withdraw(UUID id, IfMatch seen, Caller caller) {
        Remit remit = remits.hold(id);
        LocalDate today = clock.today();
        ItemTag before = remit.tag(today);
        remit.withdraw(caller, clock.now());
        seen.requireRevision(before);
        remits.flush();
        return RemitView.of(remit, today);
    }
}
