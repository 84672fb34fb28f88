package org.asean.coordination.registry.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.bulk.RemitFile.ImportedRemit;
import org.asean.coordination.registry.overlap.Collisions;
import org.asean.coordination.registry.reference.MemberState;
import org.asean.coordination.registry.reference.MemberStates;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitEvent;
import org.asean.coordination.registry.remit.RemitKey;
import org.asean.coordination.registry.remit.RemitView;
import org.asean.coordination.registry.remit.Remits;
import org.asean.coordination.registry.version.DirectoryVersions;

/**
 * Takes remits in, all rows or none: in force where there are none yet, or as drafts of their bodies, which changes nothing for
 * anybody until they are submitted and admitted like every other.
 */
@ApplicationScoped
class ImportingRemits {

    /** So many rows are written, recorded and forgotten at a time: the memory that an import needs is its file's. */
    private static final int AT_ONCE = 1_000;

    private static final Set<BodyState> HOLDERS = Set.of(BodyState.ACTIVE, BodyState.SUSPENDED);

    private final Bodies bodies;
    private final Remits remits;
    private final Topics topics;
    private final MemberStates states;
    private final Collisions collisions;
    private final DirectoryVersions versions;
    private final Recorder recorder;
    private final DomainClock clock;

    ImportingRemits(
            Bodies bodies,
            Remits remits,
            Topics topics,
            MemberStates states,
            Collisions collisions,
            DirectoryVersions versions,
            Recorder recorder,
            DomainClock clock) {
        this.bodies = bodies;
        this.remits = remits;
        this.topics = topics;
        this.states = states;
        this.collisions = collisions;
        this.versions = versions;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    ImportReport rehearse(List<Line<RemitRow>> lines, TakenAs as) {
        requireEmptyFor(as);
        return ImportReport.of(true, remitFile().parse(lines).rows());
    }

    @Transactional
    ImportReport take(List<Line<RemitRow>> lines, TakenAs as, Caller caller) {
        versions.holdForChange();
        requireEmptyFor(as);
        Parsed<ImportedRemit> file = remitFile().parse(lines);
        ImportReport report = ImportReport.of(false, file.rows());
        report.requireWhole();
        Instant now = clock.now();
        List<ImportedRemit> rows = file.values();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            write(rows.subList(from, Math.min(from + AT_ONCE, rows.size())), as, caller, now);
        }
        if (as == TakenAs.IN_FORCE) {
            collisions.registerAll();
        }
        return report;
    }

    private void write(List<ImportedRemit> rows, TakenAs as, Caller caller, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Remit> taken =
                rows.stream().map(row -> remit(row, as, caller, now)).toList();
        remits.persist(taken);
        recorder.enterAll(
                caller,
                now,
                taken.stream()
                        .map(remit -> RemitView.of(remit, today).made(RemitEvent.REMIT_IMPORTED))
                        .toList());
        remits.getEntityManager().clear();
    }

    private static Remit remit(ImportedRemit row, TakenAs as, Caller caller, Instant now) {
        return switch (as) {
            case IN_FORCE -> Remit.takeOver(RemitKey.first(), row.body(), row.terms(), caller, now);
            case DRAFT -> Remit.takeOverAsDraft(RemitKey.first(), row.body(), row.terms(), caller, now);
        };
    }

    private RemitFile remitFile() {
        Set<String> holders = bodies.inOrder().stream()
                .filter(body -> HOLDERS.contains(body.state()))
                .map(Body::code)
                .collect(Collectors.toSet());
        Set<String> members = states.inOrder().stream().map(MemberState::code).collect(Collectors.toSet());
        return RemitFile.of(holders, topics.taxonomy(), members);
    }

    private void requireEmptyFor(TakenAs as) {
        long there = as == TakenAs.DRAFT ? 0 : remits.count();
        if (there > 0) {
            throw ImportProblem.REGISTRY_NOT_EMPTY.because(
                    "There are " + there + " remits already; as drafts others may come in.");
        }
    }
}
