package org.asean.coordination.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.kit.record.RecordReader;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.body.Names;
import org.asean.coordination.registry.lookup.Hit.Place;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;

/** Reads bodies. A page costs the same few queries however many bodies it shows. */
@ApplicationScoped
class ReadingBodies {

    private final Bodies bodies;
    private final BodyNames names;
    private final BodyIndex index;
    private final RecordReader written;
    private final DomainClock clock;

    ReadingBodies(Bodies bodies, BodyNames names, BodyIndex index, RecordReader written, DomainClock clock) {
        this.bodies = bodies;
        this.names = names;
        this.index = index;
        this.written = written;
        this.clock = clock;
    }

    @Transactional
    BodyView one(String code) {
        return BodyView.of(bodies.read(code), names.of(code), clock.today());
    }

    /** The bodies of a day, as known at the end of another; of now when neither is asked for. */
    @Transactional
    Page<BodyView> page(BodyFilter filter, @Nullable LocalDate at, @Nullable LocalDate knownAt, PageRequest page) {
        LocalDate today = clock.today();
        AsOf when = at == null && knownAt == null ? null : AsOf.of(at, knownAt, today);
        List<Hit> hits = index.after(Place.after(page.afterKey()), filter, when, page.limitPlusOne());
        List<String> codes = hits.stream().map(Hit::code).toList();
        Map<String, Body> found = bodies.named(codes);
        Map<String, Names> called = names.of(codes);
        return Page.of(hits, page, Hit::key, hit -> {
            Body body = KitProblem.found(found.get(hit.code()), "body " + hit.code());
            Names its = called.getOrDefault(hit.code(), new Names(List.of()));
            return when == null ? BodyView.of(body, its, today) : BodyView.asOf(body, its, when, hit.state());
        });
    }

    /**
     * What was done to a body; its own people read it, and those who oversee all of them.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code forbidden} to those of another body
     */
    @Transactional
    Page<RecordEntry> record(String code, Caller caller, PageRequest page) {
        String body = bodies.read(code).code();
        boolean oversees = caller.hasAny(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT, Role.AUDITOR);
        if (!oversees && !caller.worksFor(body)) {
            throw KitProblem.FORBIDDEN.because("The record of " + body + " is read by its own people.");
        }
        return written.page(BodyView.ITEM, body, page);
    }
}
