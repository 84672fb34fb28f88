package org.asean.coordination.registry.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyEvent;
import org.asean.coordination.registry.body.BodyName;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.body.NameKind;
import org.asean.coordination.registry.body.Names;
import org.asean.coordination.registry.version.DirectoryVersions;

/** Gives bodies names and aliases, also late ones and ones to come; no name is ever forgotten. */
@ApplicationScoped
class NamingBodies {

    private final Bodies bodies;
    private final BodyNames names;
    private final DomainClock clock;
    private final DirectoryVersions versions;
    private final Recorder recorder;

    NamingBodies(Bodies bodies, BodyNames names, DomainClock clock, DirectoryVersions versions, Recorder recorder) {
        this.bodies = bodies;
        this.names = names;
        this.clock = clock;
        this.versions = versions;
        this.recorder = recorder;
    }

    @Transactional
    BodyView add(String code, AddName request, IfMatch seen, Caller caller) {
        return change(BodyEvent.BODY_NAME_ADDED, code, seen, caller, (called, today, at) -> {
            String name = request.name().strip();
            LocalDate from = request.validFrom();
            BodyName added = request.kind() == NameKind.ALIAS
                    ? called.alias(from, code, name, caller, at)
                    : called.nameFrom(from == null ? today : from, code, name, caller, at);
            names.add(added);
        });
    }

    @Transactional
    BodyView end(String code, UUID id, EndName request, IfMatch seen, Caller caller) {
        return change(
                BodyEvent.BODY_ALIAS_ENDED,
                code,
                seen,
                caller,
                (called, today, at) -> called.endAlias(id, request.on() == null ? today : request.on()));
    }

    private BodyView change(BodyEvent action, String code, IfMatch seen, Caller caller, Renaming renaming) {
        versions.holdForChange();
        Body body = bodies.hold(code);
        Instant at = clock.now();
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Names called = names.of(code);
        BodyView before = BodyView.of(body, called, today);
        seen.requireRevision(body.tag());
        renaming.apply(called, today, at);
        Names now = names.of(code);
        now.on(today).ifPresent(body::rename);
        bodies.changed(body);
        BodyView after = BodyView.of(body, now, today);
        recorder.enter(caller, at, Change.changed(action, BodyView.ITEM, code, before, after));
        return after;
    }

    /** What changes among the names. */
    private interface Renaming {
        void apply(Names called, LocalDate today, Instant at);
    }
}
