package org.asean.coordination.registry.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.bulk.BodyFile.ImportedBody;
import org.asean.coordination.registry.bulk.RemitFile.ImportedRemit;
import org.asean.coordination.registry.reference.MemberState;
import org.asean.coordination.registry.reference.MemberStates;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitKey;
import org.asean.coordination.registry.remit.Remits;
import org.asean.coordination.registry.version.DirectoryVersions;

/** Takes the first directory in: all rows or none, and only where there is nothing yet. Two imports at once: one is refused. */
@ApplicationScoped
class ImportingDirectory {

    private final Bodies bodies;
    private final Remits remits;
    private final Topics topics;
    private final MemberStates states;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    ImportingDirectory(
            Bodies bodies,
            Remits remits,
            Topics topics,
            MemberStates states,
            DirectoryVersions versions,
            DomainClock clock) {
        this.bodies = bodies;
        this.remits = remits;
        this.topics = topics;
        this.states = states;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    ImportReport rehearseBodies(String csv) {
        requireEmpty(bodies.count(), "bodies");
        return ImportReport.of(true, BodyFile.parse(csv).rows());
    }

    @Transactional
    ImportReport importBodies(String csv, Caller caller) {
        versions.holdForChange();
        requireEmpty(bodies.count(), "bodies");
        Parsed<ImportedBody> file = BodyFile.parse(csv);
        ImportReport report = ImportReport.of(false, file.rows());
        report.requireWhole();
        Instant now = clock.now();
        bodies.addTogether(file.values().stream()
                .map(row -> Body.takeOver(row.particulars(), row.state(), caller, now))
                .toList());
        return report;
    }

    @Transactional
    ImportReport rehearseRemits(String csv) {
        requireEmpty(remits.count(), "remits");
        return ImportReport.of(true, remitFile().parse(csv).rows());
    }

    @Transactional
    ImportReport importRemits(String csv, Caller caller) {
        versions.holdForChange();
        requireEmpty(remits.count(), "remits");
        Parsed<ImportedRemit> file = remitFile().parse(csv);
        ImportReport report = ImportReport.of(false, file.rows());
        report.requireWhole();
        Instant now = clock.now();
        remits.persist(file.values().stream()
                .map(row -> Remit.takeOver(RemitKey.first(), row.body(), row.terms(), caller, now)));
        remits.flush();
        return report;
    }

    private RemitFile remitFile() {
        Set<String> active = bodies.inOrder().stream()
                .filter(body -> body.state() == BodyState.ACTIVE)
                .map(Body::code)
                .collect(Collectors.toSet());
        Set<String> members = states.inOrder().stream().map(MemberState::code).collect(Collectors.toSet());
        return new RemitFile(active, Set.copyOf(topics.taxonomy()), members);
    }

    private static void requireEmpty(long records, String what) {
        if (records > 0) {
            throw ImportProblem.REGISTRY_NOT_EMPTY.because("There are " + records + " " + what + " already.");
        }
    }
}
