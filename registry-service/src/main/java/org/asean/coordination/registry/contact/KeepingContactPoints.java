package org.asean.coordination.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.RegistryConfig;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyProblem;
import org.asean.coordination.registry.body.BodyView;

/** Keeps contact points: a body's own people do, and the secretariat. What is done stands in the record of the body. */
@ApplicationScoped
class KeepingContactPoints {

    private final ContactPoints points;
    private final Bodies bodies;
    private final DomainClock clock;
    private final Recorder recorder;
    private final Duration staleAfter;

    KeepingContactPoints(
            ContactPoints points, Bodies bodies, DomainClock clock, Recorder recorder, RegistryConfig config) {
        this.points = points;
        this.bodies = bodies;
        this.clock = clock;
        this.recorder = recorder;
        this.staleAfter = config.contactStaleAfter();
    }

    /** Holds the body, so that it does not end meanwhile and the same is not added twice at once. */
    @Transactional
    ContactPointView add(String code, AddContactPoint request, IfMatch seen, Caller caller) {
        Body body = bodies.hold(code);
        requireOwn(code, caller);
        if (body.state().isOver()) {
            throw BodyProblem.BODY_STATE_CONFLICT
                    .because(code + " is " + body.state() + " and is not reached any more.")
                    .with("from", body.state());
        }
        seen.requireRevision(body.tag());
        Instant at = clock.now();
        String channel = request.channel().strip();
        ContactPoint point = ContactPoint.add(code, request.kind(), channel, request.label(), caller, at);
        points.requireNew(code, request.kind(), channel);
        points.add(point);
        ContactPointView added = shown(point, at);
        recorder.enter(
                caller, at, told(added, Change.made(ContactEvent.CONTACT_POINT_ADDED, BodyView.ITEM, code, added)));
        return added;
    }

    @Transactional
    ContactPointView assure(String code, UUID id, IfMatch seen, Caller caller) {
        ContactPoint point = hold(code, id, caller);
        Instant at = clock.now();
        ContactPointView before = shown(point, at);
        point.assure(caller, at);
        seen.requireRevision(point.tag());
        points.flush();
        ContactPointView after = shown(point, at);
        recorder.enter(
                caller,
                at,
                told(after, Change.changed(ContactEvent.CONTACT_POINT_ASSURED, BodyView.ITEM, code, before, after)));
        return after;
    }

    @Transactional
    ContactPointView remove(String code, UUID id, IfMatch seen, Caller caller) {
        ContactPoint point = hold(code, id, caller);
        Instant at = clock.now();
        ContactPointView before = shown(point, at);
        point.remove(at);
        seen.requireRevision(point.tag());
        points.flush();
        recorder.enter(
                caller,
                at,
                told(before, Change.removed(ContactEvent.CONTACT_POINT_REMOVED, BodyView.ITEM, code, before)));
        return shown(point, at);
    }

    /** The record keeps it with its body; to those who follow it is a thing of its own. */
    private static Change told(ContactPointView point, Change change) {
        return change.toldOf(ContactPointView.KIND, point.id());
    }

    private ContactPoint hold(String code, UUID id, Caller caller) {
        bodies.read(code);
        requireOwn(code, caller);
        return points.hold(code, id);
    }

    private static void requireOwn(String code, Caller caller) {
        if (!caller.has(Role.SECRETARIAT) && !caller.worksFor(code)) {
            throw KitProblem.FORBIDDEN.because("The contact points of " + code + " are kept by its own people.");
        }
    }

    private ContactPointView shown(ContactPoint point, Instant at) {
        return ContactPointView.of(point, at.minus(staleAfter));
    }
}
