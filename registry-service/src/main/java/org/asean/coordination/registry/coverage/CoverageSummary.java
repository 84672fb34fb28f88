package org.asean.coordination.registry.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asean.coordination.competence.CellCoverage;
import org.asean.coordination.competence.CellCoverage.Answer;
import org.asean.coordination.competence.CellCoverage.Part;
import org.asean.coordination.competence.CellCoverage.Status;
import org.asean.coordination.competence.Coverage;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.coverage.CoverageSummaryView.OfPillar;
import org.asean.coordination.registry.coverage.CoverageSummaryView.OfStatus;

/** Counts the cells of the whole taxonomy. */
final class CoverageSummary {

    private final Map<String, Pillar> pillars = new HashMap<>();
    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final Map<Pillar, Integer> led = new EnumMap<>(Pillar.class);
    private final Map<Pillar, Integer> residual = new EnumMap<>(Pillar.class);

    private CoverageSummary(List<RemitOfTheDay> remits) {
        remits.forEach(remit -> pillars.put(remit.remit().body(), remit.pillar()));
    }

    static CoverageSummary of(Collection<Topic> taxonomy, Coverage coverage, List<RemitOfTheDay> remits) {
        CoverageSummary summary = new CoverageSummary(remits);
        taxonomy.forEach(topic -> CoveredTopic.cells(topic, coverage).forEach(summary::count));
        return summary;
    }

    private void count(CellCoverage cell) {
        statuses.merge(cell.answer().status(), 1, Integer::sum);
        leading(cell, Status.LEAD).forEach(pillar -> led.merge(pillar, 1, Integer::sum));
        leading(cell, Status.RESIDUAL).forEach(pillar -> residual.merge(pillar, 1, Integer::sum));
    }

    /** A cell that is shared out between states counts once for each pillar that leads it in some of them. */
    private Set<Pillar> leading(CellCoverage cell, Status status) {
        return cell.parts().stream()
                .map(Part::answer)
                .filter(answer -> answer.status() == status)
                .map(Answer::lead)
                .map(lead -> Objects.requireNonNull(pillars.get(lead)))
                .collect(Collectors.toSet());
    }

    CoverageSummaryView view(LocalDate day, String directoryVersion) {
        return new CoverageSummaryView(
                day,
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                Stream.of(Status.values())
                        .map(status -> new OfStatus(status, statuses.getOrDefault(status, 0)))
                        .toList(),
                Stream.of(Pillar.values())
                        .map(pillar ->
                                new OfPillar(pillar, led.getOrDefault(pillar, 0), residual.getOrDefault(pillar, 0)))
                        .toList(),
                directoryVersion);
    }
}
