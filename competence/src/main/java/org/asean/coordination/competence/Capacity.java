package org.asean.coordination.competence;

/** In which capacity a remit makes its body competent. */
public enum Capacity {
    /** Leads the cells that the remit covers; two of these on one cell are an overlap. */
    LEAD,
    /** Helps beside a lead; never collides, never routes. */
    SUPPORT,
    /** Leads only what no LEAD remit covers. */
    RESIDUAL
}
