package org.asean.coordination.registry.coverage;

import java.util.List;
import java.util.UUID;
import org.asean.coordination.competence.CellCoverage;
import org.asean.coordination.competence.CellCoverage.Answer;
import org.asean.coordination.competence.CellCoverage.Part;
import org.asean.coordination.competence.CellCoverage.Status;
import org.asean.coordination.competence.Coverage;
import org.asean.coordination.competence.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a cell stands.
 *
 * @param function the function; the topic is that of the row
 * @param status of several that parts have, the one that calls loudest for a decision
 * @param lead code of the body that an issue of one state would route to, when it is the same one for all states
 * @param contested codes of the bodies that tie
 * @param residual codes of the bodies whose RESIDUAL remits cover it
 * @param support codes of the bodies whose SUPPORT remits cover it
 * @param rules the precedence rules that decide, or that disagree
 * @param reason the same in words
 * @param parts groups of states with their own answers, where territories of remits make a difference; else none
 */
record CoveredCellView(
        Function function,
        Status status,
        @Nullable String lead,
        List<String> contested,
        List<String> residual,
        List<String> support,
        List<UUID> rules,
        String reason,
        List<CoveredPartView> parts) {

    /**
     * How a cell stands in some states.
     *
     * @param states ISO 3166-1 alpha-2 codes
     * @param status how it stands there
     * @param lead code of the body that leads there
     * @param contested codes of the bodies that tie there
     * @param residual codes of the bodies whose RESIDUAL remits cover it there
     * @param support codes of the bodies whose SUPPORT remits cover it there
     * @param rules the precedence rules that decide, or that disagree
     * @param reason the same in one sentence
     */
    record CoveredPartView(
            List<String> states,
            Status status,
            @Nullable String lead,
            List<String> contested,
            List<String> residual,
            List<String> support,
            List<UUID> rules,
            String reason) {

        static CoveredPartView of(Part part, String reason) {
            Answer answer = part.answer();
            return new CoveredPartView(
                    part.states(),
                    answer.status(),
                    answer.lead(),
                    answer.contested(),
                    answer.residual(),
                    answer.support(),
                    answer.rules(),
                    reason);
        }
    }

    static CoveredCellView of(CellCoverage cell, Coverage coverage) {
        Answer answer = cell.answer();
        return new CoveredCellView(
                cell.cell().function(),
                answer.status(),
                answer.lead(),
                answer.contested(),
                answer.residual(),
                answer.support(),
                answer.rules(),
                coverage.reason(cell),
                cell.differs()
                        ? cell.parts().stream()
                                .map(part -> CoveredPartView.of(part, coverage.reason(cell, part)))
                                .toList()
                        : List.of());
    }
}
