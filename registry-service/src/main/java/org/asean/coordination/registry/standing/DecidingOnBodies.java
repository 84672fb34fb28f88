package org.asean.coordination.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.body.Names;
import org.asean.coordination.registry.standing.Decision.Verb;
import org.asean.coordination.registry.term.Terms;
import org.asean.coordination.registry.version.DirectoryVersions;

/**
 * What every decision of the chair on a body has in common: who may take it, in which order it is checked, and that it is
 * recorded. The state is checked before the ETag: whose command lost a race learns what the body has become.
 */
@ApplicationScoped
class DecidingOnBodies {

    private final Bodies bodies;
    private final BodyNames names;
    private final Terms terms;
    private final DomainClock clock;
    private final DirectoryVersions versions;
    private final Recorder recorder;

    DecidingOnBodies(
            Bodies bodies,
            BodyNames names,
            Terms terms,
            DomainClock clock,
            DirectoryVersions versions,
            Recorder recorder) {
        this.bodies = bodies;
        this.names = names;
        this.terms = terms;
        this.clock = clock;
        this.versions = versions;
        this.recorder = recorder;
    }

    /** Decides. */
    BodyView decide(Decision decision, Verb verb) {
        return decide(decision, verb, (body, today, at) -> {});
    }

    /** Decides, with what follows from it once the body has its new state. */
    BodyView decide(Decision decision, Verb verb, Verb consequence) {
        Caller caller = decision.caller();
        terms.requireInForce(caller);
        versions.holdForChange();
        Body body = bodies.hold(decision.code());
        terms.requireDecides(caller, decision.parties());
        Names called = names.of(body.code());
        Instant at = clock.now();
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        BodyView before = BodyView.of(body, called, today);
        ItemTag tag = body.tag();
        verb.act(body, today, at);
        decision.seen().requireRevision(tag);
        consequence.act(body, today, at);
        bodies.flush();
        BodyView after = BodyView.of(body, called, today);
        recorder.enter(
                caller,
                at,
                Change.changed(decision.action(), BodyView.ITEM, body.code(), before, after)
                        .because(decision.reason()));
        return after;
    }
}
