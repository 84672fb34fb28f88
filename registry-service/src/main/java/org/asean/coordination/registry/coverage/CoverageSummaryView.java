package org.asean.coordination.registry.coverage;

import java.time.LocalDate;
import java.util.List;
import org.asean.coordination.competence.CellCoverage.Status;
import org.asean.coordination.registry.body.Pillar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The coverage of the whole taxonomy in figures.
 *
 * @param at the day asked for
 * @param cells how many there are: topics times functions
 * @param statuses how many cells stand how; one that differs between states counts by what calls loudest for a decision
 * @param pillars how many cells the bodies of each pillar lead
 * @param directoryVersion version of the registry
 */
record CoverageSummaryView(
        LocalDate at, int cells, List<OfStatus> statuses, List<OfPillar> pillars, String directoryVersion) {

    /**
     * Cells of one status.
     *
     * @param status how they stand
     * @param cells how many
     */
    @Schema(name = "CellsOfStatus")
    record OfStatus(Status status, int cells) {}

    /**
     * Cells that the bodies of one pillar lead, if only in some states.
     *
     * @param pillar the pillar
     * @param led under LEAD remits
     * @param residual under RESIDUAL ones
     */
    @Schema(name = "CellsOfPillar")
    record OfPillar(Pillar pillar, int led, int residual) {}
}
