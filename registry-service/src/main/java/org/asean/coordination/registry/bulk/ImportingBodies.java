package org.asean.coordination.registry.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyEvent;
import org.asean.coordination.registry.body.BodyNames;
import org.asean.coordination.registry.body.BodyView;
import org.asean.coordination.registry.body.ImportedBody;
import org.asean.coordination.registry.body.Names;
import org.asean.coordination.registry.version.DirectoryVersions;

/** Takes the first bodies in: all rows or none, and only where there is nothing yet. Two imports at once: one is refused. */
@ApplicationScoped
class ImportingBodies {

    private final Bodies bodies;
    private final BodyNames names;
    private final DirectoryVersions versions;
    private final Recorder recorder;
    private final DomainClock clock;

    ImportingBodies(Bodies bodies, BodyNames names, DirectoryVersions versions, Recorder recorder, DomainClock clock) {
        this.bodies = bodies;
        this.names = names;
        this.versions = versions;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    ImportReport rehearse(List<Line<BodyRow>> lines) {
        requireEmpty();
        return ImportReport.of(true, BodyFile.parse(lines).rows());
    }

    @Transactional
    ImportReport take(List<Line<BodyRow>> lines, Caller caller) {
        versions.holdForChange();
        requireEmpty();
        Parsed<ImportedBody> file = BodyFile.parse(lines);
        ImportReport report = ImportReport.of(false, file.rows());
        report.requireWhole();
        Instant now = clock.now();
        List<Body> taken = bodies.takeOver(file.values(), caller, now);
        recorder.enterAll(caller, now, changes(taken, clock.today()));
        return report;
    }

    private List<Change> changes(List<Body> taken, LocalDate today) {
        Map<String, Names> named = names.of(taken.stream().map(Body::code).toList());
        return taken.stream()
                .map(body -> Change.made(
                        BodyEvent.BODY_IMPORTED,
                        BodyView.ITEM,
                        body.code(),
                        BodyView.of(body, named.getOrDefault(body.code(), new Names(List.of())), today)))
                .toList();
    }

    private void requireEmpty() {
        long there = bodies.count();
        if (there > 0) {
            throw ImportProblem.REGISTRY_NOT_EMPTY.because("There are " + there + " bodies already.");
        }
    }
}
