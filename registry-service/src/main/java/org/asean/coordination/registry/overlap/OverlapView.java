package org.asean.coordination.registry.overlap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Overlap;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.remit.LegalBasis;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitState;
import org.jspecify.annotations.Nullable;

/**
 * An overlap as it is shown: the exact cells, and on what ground each body claims them.
 *
 * @param a one side, the one whose code comes first
 * @param b the other side
 * @param cells every colliding cell
 * @param states states where both hold; empty means every state
 * @param from first day on which both are in force
 * @param to first day on which one no longer is; null means open
 * @param state whether it is settled on the day asked for
 */
public record OverlapView(
        Side a,
        Side b,
        List<Cell> cells,
        List<String> states,
        LocalDate from,
        @Nullable LocalDate to,
        OverlapState state) {

    /**
     * One of the two remits.
     *
     * @param remit its identity
     * @param version its version
     * @param body code of its body
     * @param state where it is in its life
     * @param scope in words
     * @param legalBasis on what ground; null where none is known
     */
    public record Side(
            UUID remit,
            int version,
            String body,
            RemitState state,
            String scope,
            @Nullable LegalBasis legalBasis) {

        static Side of(Remit remit, AsOf when) {
            return new Side(
                    remit.key().id(),
                    remit.key().version(),
                    remit.body(),
                    remit.stateAsOf(when),
                    remit.terms().scope(),
                    remit.terms().legalBasis());
        }
    }

    /**
     * A colliding cell.
     *
     * @param topic code of the node
     * @param function the function
     */
    public record Cell(String topic, Function function) {}

    static OverlapView of(Overlap overlap, Side a, Side b, OverlapState state) {
        return new OverlapView(
                a,
                b,
                overlap.cells().stream()
                        .map(cell -> new Cell(cell.topic().code(), cell.function()))
                        .toList(),
                overlap.territory().states().stream().sorted().toList(),
                overlap.period().from(),
                overlap.period().to(),
                state);
    }
}
