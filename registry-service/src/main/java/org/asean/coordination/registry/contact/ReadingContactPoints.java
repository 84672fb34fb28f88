package org.asean.coordination.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.RegistryConfig;
import org.asean.coordination.registry.body.Bodies;
import org.jspecify.annotations.Nullable;

/** Reads contact points; those not assured for long are stale. */
@ApplicationScoped
class ReadingContactPoints {

    private final ContactPoints points;
    private final Bodies bodies;
    private final DomainClock clock;
    private final Duration staleAfter;

    ReadingContactPoints(ContactPoints points, Bodies bodies, DomainClock clock, RegistryConfig config) {
        this.points = points;
        this.bodies = bodies;
        this.clock = clock;
        this.staleAfter = config.contactStaleAfter();
    }

    @Transactional
    Page<ContactPointView> of(String code, PageRequest page) {
        String after = Form.after(page, Form.UUID);
        bodies.read(code);
        Instant staleBefore = clock.now().minus(staleAfter);
        return Page.of(
                points.of(code, after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after), page.limitPlusOne()),
                page,
                point -> point.id().toString(),
                point -> ContactPointView.of(point, staleBefore));
    }

    @Transactional
    Page<ContactPointView> all(@Nullable Boolean stale, PageRequest page) {
        Instant staleBefore = clock.now().minus(staleAfter);
        return Page.of(
                points.inUse(AssurancePlace.after(page.afterKey()), stale, staleBefore, page.limitPlusOne()),
                page,
                point -> AssurancePlace.of(point).key(),
                point -> ContactPointView.of(point, staleBefore));
    }
}
