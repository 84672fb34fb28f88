package org.asean.coordination.competence;

import java.util.List;

/**
 * Cells that LEAD remits of two bodies cover, on the days and in the states common to both.
 *
 * @param a one remit; the one whose body's code comes first
 * @param b the other
 * @param cells every colliding cell, in order; never empty
 * @param territory the states common to both
 * @param period the days common to both
 */
public record Overlap(Remit a, Remit b, List<Cell> cells, Territory territory, Period period) {

    /** Copies the cells, so that the value never changes. */
    public Overlap {
        cells = List.copyOf(cells);
    }

    /**
     * The grain of competence.
     *
     * @param topic a node of the taxonomy
     * @param function the function
     */
    public record Cell(Topic topic, Function function) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : function.compareTo(other.function);
        }
    }
}
